using ChatBot.Moderation.Reindexing.Local;

namespace ChatBot.Tests.Moderation.Reindexing.Local;

public sealed class LocalSocketTests
{
    [Theory]
    [InlineData("{}\n", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("{}\n{}\n", "{}")]
    [InlineData("\n", "")]
    [InlineData("", null)]
    public async Task ALineIsRead(string sent, string? expected) => Assert.Equal(expected, await LocalSocket.ReadLineAsync(new StringReader(sent), CancellationToken.None));

    [Fact]
    public async Task ALineWithoutEndIsNoRequest()
    {
        using var reader = new StringReader(new string(' ', 1_000_000) + "{}\n");

        Assert.Null(await LocalSocket.ReadLineAsync(reader, CancellationToken.None));
        Assert.Equal(1_000_000 + 3 - 4096, (await reader.ReadToEndAsync()).Length);
    }
}
