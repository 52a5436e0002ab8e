using ChatBot.Corpus;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Reindexing;

/// <summary>Files that change, and a bot that is set to notice.</summary>
public sealed class CorpusWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();

    [Fact]
    public async Task ChangedFilesAreReadOnceTheyAreLeftAlone()
    {
        await using var bot = await LiveBot.StartAsync(services => services.Configure<CorpusOptions>(options => options.Watch = true), corpus: _corpus.Folder);
        for (var i = 0; i < 5; i++) _corpus.Write($"articles/kites-{i}.md", $"# Kites {i}\n\n## How do I fly kite {i}?\n\nYou should fly kite {i} by running against the wind.\n");

        using var deadline = new CancellationTokenSource(Patience);
        while (bot.The<IKnowledge>().Articles.Count < 6) await Task.Delay(Pause, TimeProvider.System, deadline.Token);

        Assert.Single(bot.The<AuditLog>().List(null, 0, 10), entry => entry is { What: "reindex", Who: "watcher" });
    }

    public void Dispose() => _corpus.Dispose();
}
