using System.Text.Json;
using ChatBot.Cli;
using ChatBot.Moderation.Reindexing.Local;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public sealed class IndexCommandTests : IDisposable
{
    private readonly Session _session = new() { Knowledge = null };

    public IndexCommandTests() => _session.Write("corpus/kites.md", "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n");

    [Fact]
    public async Task ASmallCorpusNeedsNone()
    {
        Assert.Equal(ExitCode.Ok, await _session.RunAsync("index"));
        Assert.Contains("is small", _session.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_session.Folder, "state")));
    }

    [Fact]
    public async Task AnswersComeFromTheIndexUntilItIsWrittenAnew()
    {
        Assert.Equal(ExitCode.Ok, await _session.RunAsync("index", "--always"));
        Assert.StartsWith("1 article with 1 section indexed in ", _session.Output, StringComparison.Ordinal);
        _session.Write("corpus/boats.md", "# Boats\n\n## How do I sail a boat?\n\nYou should sail a boat by following the wind.\n");

        await _session.RunAsync("ask", "how do I sail a boat?");
        Assert.DoesNotContain("following the wind", _session.Output, StringComparison.Ordinal);

        await _session.RunAsync("index", "--always");
        await _session.RunAsync("ask", "how do I sail a boat?");
        Assert.Contains("following the wind", _session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAlwaysTheIndexOfASmallCorpusIsRemoved()
    {
        await _session.RunAsync("index", "--always");
        _session.Write("corpus/boats.md", "# Boats\n\n## How do I sail a boat?\n\nYou should sail a boat by following the wind.\n");

        await _session.RunAsync("index");

        await _session.RunAsync("ask", "how do I sail a boat?");
        Assert.Contains("following the wind", _session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderIsTheSameWithASlashBehindIt()
    {
        await _session.RunAsync("index", "--always", "--corpus", "corpus/");
        _session.Write("corpus/boats.md", "# Boats\n\n## How do I sail a boat?\n\nYou should sail a boat by following the wind.\n");

        await _session.RunAsync("ask", "how do I sail a boat?", "--corpus", "corpus");

        Assert.DoesNotContain("following the wind", _session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheIndexOfARunningBotIsLeftToIt()
    {
        await _session.RunAsync("index", "--always");
        using var bot = LocalSocket.Listen(Path.Combine(_session.Folder, "state", "chatbot.sock"));

        Assert.Equal(ExitCode.Unavailable, await _session.RunAsync("index"));

        Assert.Contains("`chatbot reindex`", _session.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_session.Folder, "state"), "*.segment", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task JsonTellsWhereItIsAndHowLarge()
    {
        Assert.Equal(ExitCode.Ok, await _session.RunAsync("index", "--always", "--json"));
        using var json = JsonDocument.Parse(Assert.Single(_session.OutputLines));
        Assert.Equal(1, json.RootElement.GetProperty("sections").GetInt32());
        Assert.True(Directory.Exists(json.RootElement.GetProperty("index").GetString()));
    }

    [Fact]
    public async Task AFolderThatIsAFileIsOneSentence()
    {
        _session.Write("state/index", "a file");
        Assert.Equal(ExitCode.Unavailable, await _session.RunAsync("index", "--always"));
        Assert.Contains("The index cannot be written to ", _session.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _session.Dispose();
}
