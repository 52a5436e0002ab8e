using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Tests.Support;

/// <summary>Articles and replies for tests that care about a part of them.</summary>
internal static class Some
{
    public const string Pay = "Data engineers earn $132,697. It depends on location. Ask around.\nPay is not all.";

    public static Article Article(string title = "Data Careers", int? year = 2021, string? url = null) =>
        new("careers.md", title, year is { } given ? new DateOnly(given, 3, 8) : null, [], url);

    public static Section Section(string heading = "What do they earn?", string text = Pay, Article? article = null)
    {
        article ??= Article();
        var section = new Section(
            article, $"{article.File}#{heading.ToLowerInvariant().Replace(' ', '-')}", heading, 2, [], 7, text, [], []);
        article.Sections = article.Sections.Add(section);
        return section;
    }

    public static TextSpan SpanOf(Section section, string part) =>
        new(section.Text.IndexOf(part, StringComparison.Ordinal), part.Length);

    public static Answer Answer(Section section, params string[] sentences) =>
        new("how much?", section, [.. sentences.Select(sentence => SpanOf(section, sentence))], []) { Coverage = 0.75, Margin = 0.5 };

    public static Miss Miss(string reason = "No section fits.") => new("nurse pay?", reason) { MissingWords = ["nurse"] };

    public static CertificationList Certifications(string role = "Data Engineer", Section? section = null) => new(
        role,
        [
            new Certification("Azure Data Engineer", null, "Microsoft", CertificationStatus.Retired, new DateOnly(2025, 3, 31), "Fabric Data Engineer", null),
            new Certification("Professional Data Engineer", null, "Google", CertificationStatus.Current, null, null, null),
            new Certification("Data Juggler", null, null, CertificationStatus.Unknown, null, null, null),
        ],
        section ?? Section(),
        null);

    public static ImmutableArray<SectionHit> Hits(params Section[] sections) => [.. sections.Select((section, index) => new SectionHit(section, 3.5 - index))];
}
