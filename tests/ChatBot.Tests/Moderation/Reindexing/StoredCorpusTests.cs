using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Moderation.Reindexing;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Moderation.Reindexing;

/// <summary>A bot whose corpus is too large for memory, so that it reads it from its index on the disk.</summary>
public sealed class StoredCorpusTests : IDisposable
{
    private const string Kites = "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();
    private readonly CorpusCopy _state = CorpusCopy.Empty();

    [Fact]
    public async Task ItAnswersWithButtonsAndReindexes()
    {
        await using var bot = await StartAsync();
        Assert.True(bot.The<CurrentKnowledge>().IsStored);
        var answer = await bot.AskAndHearAsync("do data engineers do ML?");
        Assert.StartsWith("> Not really.", answer.Description, StringComparison.Ordinal);
        _corpus.Write("articles/kites.md", Kites);

        var report = await bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "reindex", []).ReportAsync(bot.Playground);

        Assert.Equal("The new articles are in use", report.Title);
        Assert.Contains(("Added (1)", "- How do I fly a kite?\n"), report.Fields);
        Assert.Equal("How do I fly a kite?", (await bot.AskAndHearAsync("how do I fly a kite?")).Title);
    }

    [Fact]
    public async Task WhatChangedWhileItWasAwayIsReadAfterItsStart()
    {
        await using (var first = await StartAsync())
            Assert.StartsWith("**No answer", (await first.AskAndHearAsync("how do I fly a kite?")).Content, StringComparison.Ordinal);
        _corpus.Write("articles/kites.md", Kites);

        await using var second = await StartAsync();
        await LiveBot.UntilAsync(() => second.The<CurrentKnowledge>().FindArticle("articles/kites.md") is not null);

        Assert.Equal("How do I fly a kite?", (await second.AskAndHearAsync("how do I fly a kite?")).Title);
    }

    [Fact]
    public async Task FilesThatWereOnlyTouchedAreReadAnewOnce()
    {
        await (await StartAsync()).DisposeAsync();
        foreach (var file in Directory.GetFiles(_corpus.Folder, "*.md", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        await using var second = await StartAsync();

        await LiveBot.UntilAsync(() => !second.The<KnowledgeLoader>().IsStale(second.The<CurrentKnowledge>().Base));
    }

    [Fact]
    public async Task WhatWasHeldAndRemovedSinceCannotBeUsedAnyway()
    {
        await using var bot = await StartAsync();
        var (reindexer, before) = (bot.The<Reindexer>(), bot.The<CurrentKnowledge>().Version);
        var article = Directory.GetFiles(_corpus.Folder, "*.md", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(article, Kites);
        var held = Assert.IsType<ReindexOutcome.Held>(await reindexer.RunAsync(null, Initiator.Shell, default)).Change.After;
        for (var i = 0; i < 2; i++) Assert.IsType<ReindexOutcome.Previewed>(await reindexer.RunAsync(null, Initiator.Shell, new ReindexOrder(Preview: true)));

        Assert.Null(reindexer.UseHeld(null, Initiator.Shell, held.Version));

        Assert.Equal(before, bot.The<CurrentKnowledge>().Version);
        Assert.StartsWith("> Not really.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorpusFolderThatIsGoneLeavesTheIndexOfBefore()
    {
        await (await StartAsync()).DisposeAsync();
        var elsewhere = _corpus.Folder + "-away";
        Directory.Move(_corpus.Folder, elsewhere);
        try
        {
            await using var second = await StartAsync();

            Assert.Contains("$132,697", (await second.AskAndHearAsync("what is the salary of a data engineer?")).Description, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(elsewhere, _corpus.Folder);
        }
    }

    [Fact]
    public async Task ADamagedIndexIsBuiltAgain()
    {
        await using (var first = await StartAsync()) Assert.True(first.The<CurrentKnowledge>().IsStored);
        foreach (var file in Directory.GetFiles(_state.Folder, "*.segment", SearchOption.AllDirectories)) await File.WriteAllTextAsync(file, "no segment");

        await using var second = await StartAsync();

        Assert.StartsWith("> Not really.", (await second.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _state.Dispose();
    }

    private Task<LiveBot> StartAsync() => LiveBot.StartAsync(
        services =>
        {
            services.Configure<StorageOptions>(options => options.Path = Path.Combine(_state.Folder, "chatbot.db"));
            services.AddSingleton(provider => new KnowledgeLoader(
                provider.GetRequiredService<CorpusLocation>(), provider.GetRequiredService<KnowledgeBaseBuilder>(), provider.GetRequiredService<IOptions<StorageOptions>>(), provider.GetRequiredService<Shell>())
            {
                LargestInMemory = 0,
            });
        },
        corpus: _corpus.Folder);
}
