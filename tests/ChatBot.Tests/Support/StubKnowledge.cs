using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Tests.Support;

/// <summary>Knows what a test tells it: an empty question is none, one with "earn" is answered, all else is missed.</summary>
internal sealed class StubKnowledge : IKnowledge
{
    private readonly Section _section = Some.Section();

    public List<string> Asked { get; } = [];

    public List<Strictness> AskedWith { get; } = [];

    public string Version => "0123456789ab";

    public DateTimeOffset BuiltAt => FixedTime.November2026.GetUtcNow();

    public IReadOnlyList<Article> Articles => [_section.Article];

    public IReadOnlyList<Section> Sections => [_section];

    public IReadOnlyList<CertificationList> Certifications { get; init; } = [Some.Certifications()];

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public GoldenQuestions Golden { get; init; } = GoldenQuestions.None;

    public bool IsStored => false;

    public IReadOnlyDictionary<string, long> Digests() => new Dictionary<string, long> { [_section.Article.File] = 1 };

    public Article? FindArticle(string file) => file == _section.Article.File ? _section.Article : null;

    public Section? FindSection(string id) => id == _section.Id ? _section : null;

    public Section? FindByKey(string key) => key == SectionKey.Of(_section.Id) ? _section : null;

    public IEnumerable<string> HeadingsThatBegin(string text, int most) => [];

    public Func<string, Reply>? Answering { get; init; }

    public Reply Ask(string question, Strictness strictness)
    {
        Asked.Add(question);
        AskedWith.Add(strictness);
        if (Answering is not null)
            return Answering(question);
        if (question.Length == 0)
            return new NotAQuestion(question);
        return question.Contains("earn", StringComparison.Ordinal)
            ? Some.Answer(_section, "Data engineers earn $132,697.") with { Question = question }
            : Some.Miss() with { Question = question };
    }

    public Reply Explain(string question, Strictness strictness) => Ask(question, strictness) with
    {
        Explanation = new ReplyExplanation("The section “What do they earn?” fits best.", 2.25, [new ReplyExplanation("“earn” in its heading", 1.5, [])]),
    };

    public bool IsQuestion(string message) => message.EndsWith('?');

    public string TopicOf(string question) => question.ToLowerInvariant();

    public string InLightOf(string before, string followUp) => followUp.StartsWith("and ", StringComparison.Ordinal) ? $"{before} {followUp}" : followUp;

    public ImmutableArray<Side> FindSides(string question) => [];

    public ImmutableArray<TextSpan> Highlights(Answer answer) => [];

    public ImmutableArray<SectionHit> Search(string query, int top) =>
        query.Contains("earn", StringComparison.Ordinal) ? [.. Some.Hits(_section, _section, _section).Take(top)] : [];

    public ImmutableArray<CertificationList> FindCertifications(string? role, string? vendor) =>
    [
        .. Certifications.Where(list => (role is null || string.Equals(list.Role, role, StringComparison.OrdinalIgnoreCase))
            && (vendor is null || list.Items.Any(item => string.Equals(item.Vendor, vendor, StringComparison.OrdinalIgnoreCase)))),
    ];
}
