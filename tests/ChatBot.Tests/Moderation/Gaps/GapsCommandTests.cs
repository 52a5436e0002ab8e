using System.Text;
using ChatBot.Conversation;
using ChatBot.Knowledge;
using ChatBot.Playground;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Gaps;

/// <summary>What moderators see of questions without an answer.</summary>
public sealed class GapsCommandTests : IDisposable
{
    private readonly CorpusCopy _corpus = Unanswering.Corpus();

    [Fact]
    public async Task QuestionsThatMeanTheSameAreOneGap()
    {
        await using var bot = await StartAsync();
        await AskAsync(bot.Ada, bot, "how much do DEs earn in Germany");
        await AskAsync(bot.Playground.Helper, bot, "data engineer salary germany");
        await AskAsync(bot.Ada, bot, "pay of a data engineer in germany");

        var gaps = await GapsAsync(bot);

        Assert.Equal((true, "What the articles do not answer", "1 gap"), (gaps.IsEphemeral, gaps.Title, gaps.Footer));
        Assert.StartsWith("**3×** by 2 members: “pay of a data engineer in germany”", gaps.Description, StringComparison.Ordinal);
        Assert.Matches("first <t:[0-9]+:R>, last <t:[0-9]+:R>", gaps.Description);
    }

    [Fact]
    public async Task ADismissedGapIsGoneUntilThatIsUndone()
    {
        await using var bot = await StartAsync();
        await AskAsync(bot.Ada, bot, "what is the salary of a nurse?");
        var gaps = await GapsAsync(bot);
        var choice = Assert.Single(gaps.Choices);
        Assert.All(gaps.CustomIds, id => Assert.InRange(id.Length, 1, 100));

        var dismissed = await bot.Mona.Select(gaps.Id, gaps.CustomIds[0], choice.Value).MessageAsync();
        Assert.Equal(("Dismissed: “what is the salary of a nurse?”", "Nothing that members asked."), (dismissed.Content, dismissed.Description));
        var all = await bot.Mona.Click(dismissed.Id, dismissed.Button("Show dismissed")).MessageAsync();
        Assert.Contains("*(dismissed)*", all.Description, StringComparison.Ordinal);

        var again = await bot.Mona.Select(all.Id, all.CustomIds[0], all.Choices.Values.Single()).MessageAsync();
        Assert.StartsWith("No longer dismissed:", again.Content, StringComparison.Ordinal);
        var undone = await bot.Mona.Click(again.Id, again.Button("Undo")).MessageAsync();
        Assert.StartsWith("Dismissed:", undone.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandGapsAreShownAPageAtATime()
    {
        await using var bot = await StartAsync();
        var (place, at) = (new Place("c", $"{bot.Playground.GuildId}"), DateTimeOffset.UnixEpoch.AddYears(56));
        bot.The<Database>().Write(connection =>
        {
            for (var i = 0; i < 10_000; i++) ChatBot.Storage.Gaps.Add(connection, at, place, $"m{i}", $"topic {i}", Some.Miss() with { Question = $"what about <topic> {i}? {new string('x', 400)}" });
            return 0;
        });

        var gaps = await GapsAsync(bot);
        var second = await bot.Mona.Click(gaps.Id, gaps.Button("Next")).AnsweredAsync();
        var export = await bot.Mona.Click(gaps.Id, gaps.Button("Export")).MessageAsync();

        Assert.Equal("10000 gaps · Page 1 of 2000", gaps.Footer);
        Assert.Equal(5, gaps.Choices.Count);
        Assert.Equal("10000 gaps · Page 2 of 2000", second.Message!.Footer);
        Assert.StartsWith("A draft of an article", export.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGapDismissedByTwoAtOnceStaysDismissed()
    {
        await using var bot = await StartAsync();
        await AskAsync(bot.Ada, bot, "what is the salary of a nurse?");
        var (first, second) = (await GapsAsync(bot), await GapsAsync(bot));

        await bot.Mona.Select(first.Id, first.CustomIds[0], first.Choices.Values.Single()).MessageAsync();
        var dismissed = await bot.Mona.Select(second.Id, second.CustomIds[0], second.Choices.Values.Single()).MessageAsync();

        Assert.Equal("Nothing that members asked.", dismissed.Description);
    }

    [Fact]
    public async Task ManyGapsArePaged()
    {
        await using var bot = await StartAsync();
        foreach (var job in new[] { "nurse", "pilot", "chef", "plumber", "lawyer", "actor" }) await AskAsync(bot.Ada, bot, $"what is the salary of a {job}?");

        var first = await GapsAsync(bot);
        var second = await bot.Mona.Click(first.Id, first.Button("Next")).MessageAsync();

        Assert.Equal(("6 gaps · Page 1 of 2", "6 gaps · Page 2 of 2"), (first.Footer, second.Footer));
        Assert.Equal((5, 1), (first.Choices.Count, second.Choices.Count));
    }

    [Fact]
    public async Task TheExportIsAnArticleToBeWritten()
    {
        await using var bot = await StartAsync();
        await AskAsync(bot.Ada, bot, "how much do DEs earn in Germany");
        await AskAsync(bot.Ada, bot, "data engineer \"salary\" germany");
        await AskAsync(bot.Ada, bot, "what is a <!-- nurse paid?");
        var gaps = await GapsAsync(bot);

        var export = await bot.Mona.Click(gaps.Id, gaps.Button("Export")).MessageAsync();

        Assert.True(export.IsEphemeral);
        var file = Assert.Single(export.Json["attachments"]!.AsArray())!;
        Assert.Matches(@"^gaps-\d{4}-\d{2}-\d{2}\.md$", file["filename"]!.GetValue<string>());
        using var http = new HttpClient();
        var draft = Encoding.UTF8.GetString(await http.GetByteArrayAsync(new Uri(file["url"]!.GetValue<string>())));
        Assert.Contains("  - \"data engineer \\\"salary\\\" germany\"\n  - \"how much do DEs earn in Germany\"\n", draft, StringComparison.Ordinal);
        Assert.Contains("\n## data engineer \"salary\" germany\n", draft, StringComparison.Ordinal);
        _corpus.Write("articles/draft.md", draft);
        var read = new KnowledgeBaseBuilder(TimeProvider.System).Build(_corpus.Folder);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("To be written", read.Articles.Single(article => article.File.EndsWith("draft.md", StringComparison.Ordinal)).Title);
    }

    [Fact]
    public async Task WhoMayNotIsRefusedAtTheClickToo()
    {
        await using var bot = await StartAsync();
        await AskAsync(bot.Ada, bot, "what is the salary of a nurse?");

        Assert.DoesNotContain("gaps", bot.Ada.Commands(bot.Questions));
        Assert.Throws<PlaygroundException>(() => bot.Ada.RunCommand(bot.Questions, "gaps"));
        var direct = await bot.Mona.RunCommand(bot.Mona.OpenDm(), "gaps").MessageAsync();
        Assert.Equal("Only moderators may do that.", direct.Content);
    }

    [Fact]
    public async Task AMissTellsHowOftenItWasAsked()
    {
        NoteQueue? queue = null;
        await using var bot = await StartAsync(services => services.AddSingleton(provider => queue = ActivatorUtilities.CreateInstance<NoteQueue>(provider)));
        var first = await AskAsync(bot.Ada, bot, "how much do DEs earn in Germany");
        Assert.True(queue!.Flush());

        var second = await AskAsync(bot.Playground.Helper, bot, "data engineer salary germany");

        Assert.Contains("Noted for those who keep the articles. They were last read", first.Content, StringComparison.Ordinal);
        Assert.Contains("Noted for those who keep the articles, asked 2 times so far. They were last read", second.Content, StringComparison.Ordinal);
    }

    public void Dispose() => _corpus.Dispose();

    private static Task<PlaygroundMessage> AskAsync(PlaygroundMember member, LiveBot bot, string question) =>
        member.RunCommand(bot.General, "ask", ("question", question)).MessageAsync();

    private static Task<PlaygroundMessage> GapsAsync(LiveBot bot) => bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "gaps").MessageAsync();

    private Task<LiveBot> StartAsync(Action<IServiceCollection>? configure = null, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        LiveBot.StartAsync(configure, corpus: _corpus.Folder, test: test);
}
