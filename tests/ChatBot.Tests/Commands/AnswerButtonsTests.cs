using System.Text.Json.Nodes;
using ChatBot.Conversation;
using ChatBot.Knowledge.Answering;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Commands;

/// <summary>The buttons and the menu under an answer.</summary>
public class AnswerButtonsTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";
    private const string SectionId = "articles/data-engineering-vs-machine-learning.md#do-data-engineers-do-machine-learning";

    private readonly Notepad _notes = new();

    [Fact]
    public async Task ShowMoreShowsTheWholeSectionPrivately()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);

        var section = await bot.Mona.Click(reply.Id, reply.Button("Show more")).MessageAsync();

        Assert.Equal((true, Heading), (section.IsEphemeral, section.Title));
        Assert.Contains("fool-proof infrastructures", section.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongSectionIsPaged()
    {
        using var corpus = CorpusCopy.Empty();
        corpus.Write("long.md", "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running. " + string.Concat(Enumerable.Range(0, 100).Select(i => $"Sentence number {i} says a little more about it.\n\n")));
        await using var bot = await StartAsync(corpus.Folder);
        var reply = await bot.AskAndHearAsync("how do I fly a kite?");
        var first = await bot.Ada.Click(reply.Id, reply.Button("Show more")).MessageAsync();
        Assert.Contains("Page 1 of ", first.Footer, StringComparison.Ordinal);

        var second = await bot.Ada.Click(first.Id, first.Button("Next")).MessageAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Contains("Page 2 of ", second.Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelatedSectionsAreShownPrivately()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);
        var (label, value) = reply.Choices.First();

        var section = await bot.Ada.Select(reply.Id, "1:rel", value).MessageAsync();

        Assert.Equal((true, label), (section.IsEphemeral, section.Title));
        Assert.DoesNotContain(Heading, reply.Choices.Keys);
    }

    [Fact]
    public async Task AThumbUpIsNoted()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);

        var thanks = await bot.Mona.Click(reply.Id, reply.Button("Helpful")).MessageAsync();

        Assert.Equal((true, "Thanks, noted."), (thanks.IsEphemeral, thanks.Content));
        Assert.Equal(new Vote(new Place(bot.Questions.ToString(), bot.Playground.GuildId.ToString()), bot.Mona.Id.ToString(), SectionId, Helped: true), Assert.Single(_notes.Votes));
    }

    [Fact]
    public async Task AThumbDownAsksWhyAndIsNoted()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);
        var modal = await bot.Mona.Click(reply.Id, reply.Button("Not helpful")).AnsweredAsync();
        Assert.Equal(9, modal.AnswerType);
        Assert.Empty(_notes.Votes);

        var thanks = await bot.Mona.SubmitModal(modal, ("reason", new JsonArray("Outdated")), ("remark", " It is from 2021. ")).MessageAsync();

        Assert.True(thanks.IsEphemeral);
        var vote = Assert.Single(_notes.Votes);
        Assert.Equal((SectionId, false, VoteReason.Outdated, "It is from 2021."), (vote.SectionId, vote.Helped, vote.Reason, vote.Remark));
    }

    [Fact]
    public async Task TheAskerDeletesTheAnswer()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);

        await bot.Ada.Click(reply.Id, reply.Button("Delete")).AnsweredAsync();

        await bot.Playground.UntilAsync(() => bot.Ada.Find(reply.Id) is null, "the deletion");
        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
    }

    [Fact]
    public async Task AModeratorDeletesTheAnswerAndAnotherMemberDoesNot()
    {
        await using var bot = await StartAsync();
        var reply = await bot.AskAndHearAsync(Question);
        var eve = bot.Playground.AddMember("eve");

        var refusal = await eve.Click(reply.Id, reply.Button("Delete")).MessageAsync();
        Assert.Equal((true, "Only the one who asked, and moderators, can delete this answer."), (refusal.IsEphemeral, refusal.Content));
        Assert.NotNull(bot.Ada.Find(reply.Id));

        await bot.Mona.Click(reply.Id, reply.Button("Delete")).AnsweredAsync();
        await bot.Playground.UntilAsync(() => bot.Ada.Find(reply.Id) is null, "the deletion");
    }

    [Fact]
    public async Task AMissIsNotedWithItsQuestion()
    {
        await using var bot = await StartAsync();

        await bot.AskAndHearAsync("what is the salary of a nurse?");

        Assert.Equal("what is the salary of a nurse?", Assert.Single(_notes.Misses).Question);
    }

    [Fact]
    public async Task AButtonOfASectionThatIsGoneSaysSo()
    {
        using var corpus = CorpusCopy.Whole();
        await using var bot = await StartAsync(corpus.Folder);
        var reply = await bot.AskAndHearAsync(Question);
        var gone = new StubKnowledge();
        var sections = new ChatBot.Rendering.Messages.SectionDirectory(gone);

        Assert.Null(sections.Find(reply.Button("Show more")["1:more:".Length..]));
        Assert.NotNull(sections.Find(ChatBot.Knowledge.Articles.SectionKey.Of(gone.Sections[0].Id)));
    }

    private Task<LiveBot> StartAsync(string? corpus = null, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        LiveBot.StartAsync(services => services.AddSingleton<INotes>(_notes), corpus: corpus, test: test);

    private sealed class Notepad : INotes
    {
        public List<Miss> Misses { get; } = [];

        public List<Vote> Votes { get; } = [];

        public int? Missed(Inquiry inquiry, Miss miss)
        {
            Misses.Add(miss);
            return null;
        }

        public void Voted(Vote vote) => Votes.Add(vote);
    }
}
