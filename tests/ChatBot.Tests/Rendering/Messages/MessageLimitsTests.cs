using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Certifications;
using ChatBot.Moderation.Feedback;
using ChatBot.Moderation.Gaps;
using ChatBot.Rendering.Messages;
using ChatBot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Rendering.Messages;

/// <summary>No message exceeds what Discord takes (resources/message.mdx#embed-object-embed-limits), whatever the articles hold.</summary>
public class MessageLimitsTests
{
    private static readonly SourceLine Source = new(new StillOptions<AnswersOptions>(new AnswersOptions()), FixedTime.November2026);
    private static readonly Audience Audience = new(ulong.MaxValue.ToString(), IsPrivate: false, new string('o', 300));

    [Fact]
    public void AnAnswerFitsHoweverLongItIs()
    {
        var section = Some.Section(Long("heading"), string.Concat(Enumerable.Repeat("*A* [sentence](x) that `goes` on. ", 400)), Some.Article(Long("title"), url: "https://example.com/" + new string('a', 500)));
        var answer = new Answer(Long("question"), section, [.. section.Text.Split(". ").SkipLast(1).Select((_, i) => new ChatBot.Knowledge.Articles.TextSpan(i * 34, 33))], Lists(60, section))
        {
            Alternatives = [.. Enumerable.Range(0, 20).Select(i => new SectionHit(Some.Section($"{i} {Long("other")}"), 1))],
        };

        AssertFits(new AnswerMessage(Source).Of(new Outcome.Answered(answer, [], [new Side(Long("a"), answer), new Side(Long("b"), answer)], Long("read")), Audience));
    }

    [Fact]
    public void ManyCertificationsFitAndTheRestIsCounted()
    {
        var message = new CertificationsMessage(Source).Of(Lists(60, Some.Section()), null, null);

        AssertFits(message);
        Assert.Matches("^[0-9]+ certifications more;", message.Embeds![0].Fields![^1].Value!);
    }

    [Fact]
    public void EverySectionOfTheCorpusFitsOnPages()
    {
        foreach (var section in new KnowledgeBaseBuilder(TimeProvider.System).Build(Executable.Corpus).Sections)
            for (var page = 0; page < 3; page++) AssertFits(new SectionMessage(Source).Of(section, page));
    }

    [EvalFact]
    public void EverySectionOfManyArticlesFitsOnPagesWithItsFencesClosed()
    {
        foreach (var section in new KnowledgeBaseBuilder(TimeProvider.System).Build(Path.Combine(EvalData.Folder!, "blog")).Sections)
        {
            var pages = ChatBot.Rendering.Messages.Pages.Of(SectionMarkdown.Pieces(section, 1900), 1900);
            Assert.All(pages, page => Assert.True(page.Length <= 1900 && (page.Split("```").Length - 1) % 2 == 0, $"{section.Id}: {page}"));
        }
    }

    [Fact]
    public void WhatMembersWroteFits()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 12; i++)
        {
            session.Miss($"{i} {Long("*_`|")}");
            session.Vote($"{i}{Long("*_")}", helped: false, reason: VoteReason.Wrong, remark: Long("*_`|"));
            session.Vote($"{i}{Long("*_")}", helped: false, member: "2", reason: VoteReason.Outdated, remark: Long("*_`|"));
        }

        var gaps = new GapsMessage(session.The<ChatBot.Storage.Gaps>(), new StubKnowledge());
        var feedback = new FeedbackMessage(session.The<ChatBot.Storage.Feedback>(), new StubKnowledge());
        for (var page = 0; page < 3; page++)
        {
            AssertFits(gaps.Of("g", new GapsView(WithDismissed: true, page), session.The<ChatBot.Storage.Gaps>().List("g", 0, 1)[0]));
            AssertFits(feedback.Of("g", page));
        }
    }

    [Fact]
    public void AnExplanationFits()
    {
        var knowledge = new CurrentKnowledge(new KnowledgeBaseBuilder(TimeProvider.System).Build(Executable.Corpus));

        AssertFits(new WhyMessage(knowledge, new StillOptions<AnswersOptions>(new AnswersOptions())).Of(string.Join(' ', Enumerable.Range(0, 400).Select(i => $"w{i}*_`"))));
    }

    [Fact]
    public void WithoutItsEmbedAMessageFits()
    {
        var section = Some.Section(text: string.Concat(Enumerable.Repeat("A sentence that goes on. ", 200)));
        var message = new SectionMessage(Source).Of(section, 0);

        var plain = PlainMessage.Of(message with { Content = Long("content") });

        Assert.Null(plain.Embeds);
        Assert.InRange(plain.Content!.Length, 500, 2000);
    }

    private static string Long(string word) => string.Concat(Enumerable.Repeat(word + " *_` ", 100));

    private static System.Collections.Immutable.ImmutableArray<CertificationList> Lists(int count, ChatBot.Knowledge.Articles.Section section) =>
        [.. Enumerable.Range(0, count).Select(i => new CertificationList(
            $"Role {i} {Long("x")}",
            [.. Enumerable.Range(0, 30).Select(j => new Certification($"Certification {j} {Long("y")}", null, null, (CertificationStatus)(j % 3), null, Long("z"), null))],
            section,
            null))];

    private static void AssertFits(OutgoingMessage message)
    {
        Assert.InRange(message.Content?.Length ?? 0, 0, 2000);
        foreach (var embed in message.Embeds ?? [])
        {
            Assert.InRange(embed.Title?.Length ?? 0, 0, 256);
            Assert.InRange(embed.Description?.Length ?? 0, 0, 4096);
            Assert.InRange(embed.Footer?.Text?.Length ?? 0, 0, 2048);
            Assert.InRange(embed.Fields?.Count ?? 0, 0, 25);
            Assert.All(embed.Fields ?? [], field => Assert.InRange(field.Name!.Length, 1, 256));
            Assert.All(embed.Fields ?? [], field => Assert.InRange(field.Value!.Length, 1, 1024));
            Assert.InRange((embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Footer?.Text?.Length ?? 0) + (embed.Fields ?? []).Sum(field => field.Name!.Length + field.Value!.Length), 0, 6000);
        }

        foreach (var part in (message.Components ?? []).SelectMany(row => row.Components ?? []))
        {
            Assert.InRange(part.CustomId?.Length ?? 1, 1, 100);
            Assert.InRange(part.Label?.Length ?? 1, 1, 80);
            Assert.All(part.Options ?? [], option => Assert.InRange(option.Label!.Length, 1, 100));
        }
    }
}
