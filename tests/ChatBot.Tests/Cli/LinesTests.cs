using ChatBot.Cli;

namespace ChatBot.Tests.Cli;

public class LinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\n\na", new[] { "", "", "a" })]
    [InlineData("one\rquestion\n", new[] { "one\rquestion" })]
    [InlineData("a\u2028b\u0085c\n", new[] { "a\u2028b\u0085c" })]
    public void LinesEndAtLineFeeds(string input, string[] lines) => Assert.Equal(lines, All(new StringReader(input)));

    [Fact]
    public void ALineMayBeLongerThanAnyBuffer()
    {
        var text = new string('x', 1_000_000);
        Assert.Equal([text, text], All(new StringReader(text + "\n" + text)));
    }

    [Fact]
    public void CharactersMayTrickleIn() => Assert.Equal(["ab", "c"], All(new Trickle("ab\nc")));

    private static List<string> All(TextReader input)
    {
        var lines = new Lines(input);
        var all = new List<string>();
        while (lines.Read() is { } line)
            all.Add(line);
        return all;
    }

    private sealed class Trickle(string text) : TextReader
    {
        private int _position;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_position == text.Length)
                return 0;
            buffer[index] = text[_position++];
            return 1;
        }
    }
}
