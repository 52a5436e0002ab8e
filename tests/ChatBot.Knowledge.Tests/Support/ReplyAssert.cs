using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Support;

internal static class ReplyAssert
{
    /// <summary>What an answer quotes, its sentences parted by blanks.</summary>
    public static string Quoted(Reply reply)
    {
        var answer = Assert.IsType<Answer>(reply);
        return string.Join(' ', answer.Excerpt.Select(span => answer.Section[span]));
    }

    public static void Quotes(string expected, Reply reply) => Assert.Contains(expected, Quoted(reply), StringComparison.Ordinal);
}
