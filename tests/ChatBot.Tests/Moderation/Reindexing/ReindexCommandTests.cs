using ChatBot.Corpus;
using ChatBot.Moderation.Reindexing;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Reindexing;

/// <summary>A reindex as moderators see it, and who may.</summary>
public sealed class ReindexCommandTests : IDisposable
{
    private const string Article = "articles/data-engineering-vs-machine-learning.md";
    private const string Kites = "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();

    [Fact]
    public async Task ANewArticleIsReportedAndAnswers()
    {
        await using var bot = await StartAsync();
        Assert.StartsWith("**No answer", (await bot.AskAndHearAsync("how do I fly a kite?")).Content, StringComparison.Ordinal);
        _corpus.Write("articles/kites.md", Kites);

        var report = await ReindexAsync(bot);

        Assert.Equal((true, "The new articles are in use"), (report.IsEphemeral, report.Title));
        Assert.Contains(("Added (1)", "- How do I fly a kite?\n"), report.Fields);
        Assert.Equal("How do I fly a kite?", (await bot.AskAndHearAsync("how do I fly a kite?")).Title);
    }

    [Fact]
    public async Task APreviewChangesNothing()
    {
        await using var bot = await StartAsync();
        _corpus.Write("articles/kites.md", Kites);

        var report = await ReindexAsync(bot, ("preview", true));

        Assert.Equal("This is what a reindex would change", report.Title);
        Assert.Empty(report.Buttons);
        Assert.StartsWith("**No answer", (await bot.AskAndHearAsync("how do I fly a kite?")).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatBreaksAGoldenQuestionWaitsForADecision()
    {
        await using var bot = await StartAsync();
        Spoil();

        var report = await ReindexAsync(bot);

        Assert.Equal("The old articles stay until you decide", report.Title);
        Assert.Contains(report.Fields, field => field.Name.StartsWith("Speaks against it", StringComparison.Ordinal) && field.Value.Contains("do data engineers do ML?", StringComparison.Ordinal));
        Assert.StartsWith("> Not really.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsUsedAnywayAnswers()
    {
        await using var bot = await StartAsync();
        Spoil();
        var report = await ReindexAsync(bot);

        var used = await bot.Mona.Click(report.Id, report.Button("Use it anyway")).MessageAsync();

        Assert.Equal("The new articles are in use", used.Title);
        Assert.Empty(used.Buttons);
        Assert.StartsWith("> Perhaps.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsKeptOldIsNotAtHandAnyMore()
    {
        await using var bot = await StartAsync();
        Spoil();
        var report = await ReindexAsync(bot);
        var again = await ReindexAsync(bot);

        Assert.Equal("The old articles stay in use.", (await bot.Mona.Click(report.Id, report.Button("Keep the old one")).MessageAsync()).Content);
        Assert.StartsWith("Those articles are no longer at hand.", (await bot.Mona.Click(again.Id, again.Button("Use it anyway")).MessageAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatDoesNotLieThereAnyMoreIsNotUsed()
    {
        await using var bot = await StartAsync();
        var before = _corpus.Read(Article);
        Spoil();
        var report = await ReindexAsync(bot);
        _corpus.Write(Article, before);

        Assert.Equal("Nothing has changed", (await ReindexAsync(bot)).Title);
        Assert.StartsWith("Those articles are no longer at hand.", (await bot.Mona.Click(report.Id, report.Button("Use it anyway")).MessageAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AShrinkWaitsForADecision()
    {
        _corpus.Write("articles/kites.md", Kites + string.Concat(Enumerable.Range(0, 20).Select(i => $"\n## Kite number {i}\n\nText {i}.\n")));
        await using var bot = await StartAsync();
        _corpus.Write("articles/kites.md", Kites);

        var report = await ReindexAsync(bot);

        Assert.Equal("The old articles stay until you decide", report.Title);
        Assert.Contains(report.Fields, field => field.Value.Contains("shrink from 27 to 7, by more than 20 %", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFolderThatIsGoneLeavesTheOldArticles()
    {
        await using var bot = await StartAsync();
        Directory.Move(_corpus.Folder, _corpus.Folder + "-gone");
        try
        {
            var report = await ReindexAsync(bot);

            Assert.StartsWith("The new articles could not be used, and the old ones stay: There is no corpus folder", report.Content, StringComparison.Ordinal);
            Assert.NotNull((await bot.AskAndHearAsync("do data engineers do ML?")).Embed);
        }
        finally
        {
            Directory.Move(_corpus.Folder + "-gone", _corpus.Folder);
        }
    }

    [Fact]
    public async Task AnArticleThatCannotBeReadAnyMoreWaitsForADecision()
    {
        _corpus.Write("articles/kites.md", Kites);
        await using var bot = await StartAsync();
        using (var stream = new FileStream(Path.Combine(_corpus.Folder, "articles/kites.md"), FileMode.Open)) stream.SetLength(50 * 1024 * 1024);

        var report = await ReindexAsync(bot);

        Assert.Equal("The old articles stay until you decide", report.Title);
        Assert.Contains(report.Fields, field => field.Value.Contains("larger than 32 MB", StringComparison.Ordinal));
        Assert.Equal("How do I fly a kite?", (await bot.AskAndHearAsync("how do I fly a kite?")).Title);
    }

    [Fact]
    public async Task OfTwoWhoDecideAtOnceOneIsTold()
    {
        await using var bot = await StartAsync();
        Spoil();
        var report = await ReindexAsync(bot);
        var again = await ReindexAsync(bot);

        var first = bot.Mona.Click(report.Id, report.Button("Use it anyway")).MessageAsync();
        var second = bot.Mona.Click(again.Id, again.Button("Use it anyway")).MessageAsync();
        await bot.Playground.UntilAsync(() => new[] { report, again }.All(each => bot.Mona.Find(each.Id)!.Buttons.Count == 0), "both to be told");
        await Task.WhenAll(first, second);

        var told = new[] { bot.Mona.Find(report.Id)!, bot.Mona.Find(again.Id)! };
        Assert.Single(told, message => message.Title == "The new articles are in use");
        Assert.Single(told, message => message.Content.StartsWith("Those articles are no longer at hand.", StringComparison.Ordinal));
        Assert.Single(bot.The<AuditLog>().List(null, 0, 10), entry => entry.What == "reindex-anyway");
    }

    [Fact]
    public async Task TheSecondOfTwoIsToldWhoIsAtIt()
    {
        await using var bot = await StartAsync();
        using var reading = new Held();
        var first = bot.The<Reindexer>().RunAsync(null, Initiator.Shell, new ReindexOrder(Full: true), reading);
        await reading.BegunAsync();

        var busy = await ReindexAsync(bot);
        reading.GoOn();

        Assert.StartsWith("A reindex is running already, begun by the shell <t:", busy.Content, StringComparison.Ordinal);
        Assert.IsType<ReindexOutcome.Done>(await first);
        Assert.Equal("Nothing has changed", (await ReindexAsync(bot)).Title);
    }

    [Fact]
    public async Task AChangeThatIsSeenWhileAnotherReindexRunsIsReadAfterIt()
    {
        await using var bot = await StartAsync();
        using var reading = new Held();
        var time = new ManualTimeProvider();
        var reindexer = ActivatorUtilities.CreateInstance<Reindexer>(bot.The<IServiceProvider>(), time);
        var first = reindexer.RunAsync(null, Initiator.Shell, new ReindexOrder(Full: true), reading);
        await reading.BegunAsync();

        var second = reindexer.RunAfterOthersAsync(CancellationToken.None);
        await time.TimerAsync(due => due > TimeSpan.Zero);
        reading.GoOn();
        Assert.IsType<ReindexOutcome.Done>(await first);
        _corpus.Write("articles/kites.md", Kites);
        await time.FireAsync(due => due > TimeSpan.Zero);
        await second;

        Assert.NotNull(bot.The<CurrentKnowledge>().FindArticle("articles/kites.md"));
    }

    [Fact]
    public async Task QuestionsAreAnsweredWhileArticlesAreRead()
    {
        await using var bot = await StartAsync();
        using var reading = new Held();
        var reindex = bot.The<Reindexer>().RunAsync(null, Initiator.Shell, new ReindexOrder(Full: true), reading);
        await reading.BegunAsync();

        Assert.NotNull((await bot.AskAndHearAsync("do data engineers do ML?")).Embed);
        Assert.False(reindex.IsCompleted);
        reading.GoOn();
        await reindex;
    }

    [Fact]
    public async Task AFullDiskLeavesTheOldArticlesAndSaysWhy()
    {
        await using var bot = await StartAsync();
        _corpus.Write("articles/kites.md", Kites);
        using (new FullDisk(bot.The<Database>(), bot.The<AuditLog>()))
        {
            var report = await ReindexAsync(bot);

            Assert.StartsWith("The new articles could not be used, and the old ones stay: ", report.Content, StringComparison.Ordinal);
            Assert.Contains("the disk is full", report.Content, StringComparison.Ordinal);
        }

        Assert.Equal("The new articles are in use", (await ReindexAsync(bot)).Title);
    }

    [Fact]
    public async Task NothingNewIsSaidToBeSo()
    {
        await using var bot = await StartAsync();

        Assert.Equal("Nothing has changed", (await ReindexAsync(bot)).Title);
        Assert.Equal("Nothing has changed", (await ReindexAsync(bot, ("full", true))).Title);
    }

    [Fact]
    public async Task AMemberIsRefusedAndItGoesOnRecord()
    {
        AuditLog? audit = null;
        await using var bot = await StartAsync(services => services.AddHostedService(provider =>
        {
            audit = provider.GetRequiredService<AuditLog>();
            return provider.GetRequiredService<NoteQueue>();
        }));
        Spoil();
        var report = await ReindexAsync(bot);

        Assert.Throws<ChatBot.Playground.PlaygroundException>(() => bot.Ada.RunCommand(bot.Questions, "reindex"));
        Assert.DoesNotContain("reindex", bot.Ada.Commands(bot.Questions));
        Assert.Contains(audit!.List(null, 0, 10), entry => entry.What == "reindex-held" && entry.Who == bot.Mona.Id.ToString());
        Assert.NotEmpty(report.Buttons);
    }

    public void Dispose() => _corpus.Dispose();

    private static Task<ChatBot.Playground.PlaygroundMessage> ReindexAsync(LiveBot bot, params (string, System.Text.Json.Nodes.JsonNode?)[] options) =>
        bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "reindex", options).ReportAsync(bot.Playground);

    private Task<LiveBot> StartAsync(Action<IServiceCollection>? configure = null, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        LiveBot.StartAsync(configure, corpus: _corpus.Folder, test: test);

    private void Spoil() => _corpus.Write(Article, _corpus.Read(Article).Replace("Not really.", "Perhaps.", StringComparison.Ordinal));

    /// <summary>A reading that waits at its first file.</summary>
    private sealed class Held : IProgress<double>, IDisposable
    {
        private readonly SemaphoreSlim _begun = new(0);
        private readonly ManualResetEventSlim _goOn = new();

        public Task BegunAsync() => _begun.WaitAsync();

        public void GoOn() => _goOn.Set();

        public void Report(double value)
        {
            _begun.Release();
            _goOn.Wait(TimeSpan.FromSeconds(30));
        }

        public void Dispose()
        {
            _goOn.Dispose();
            _begun.Dispose();
        }
    }
}
