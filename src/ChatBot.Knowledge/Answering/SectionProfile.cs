using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>A section made ready for quoting: its terms by sentence, and what each sentence's wording tells.</summary>
internal sealed partial class SectionProfile
{
    private static readonly StandardAnalyzer Words = new();

    private SectionProfile(Section section, int number, TermText heading, TermText path, TermText title, TermText body, ImmutableArray<SentenceProfile> sentences)
    {
        Section = section;
        Number = number;
        Heading = heading;
        Path = path;
        Title = title;
        Body = body;
        Sentences = sentences;
        HeadingKind = KindOf(section.Heading);
        HeadingAsks = section.Heading.AsSpan().TrimEnd("”\"’' ").EndsWith("?");
        HeadingLength = Math.Max(1, heading.Terms.Length - heading.FirstAt(Enumeration().Match(section.Heading).Length));
        HeadingMatters = EnglishAnalyzer.Instance.Analyze(section.Heading).Count(token => !CommonWords.Function.Contains(token.Word));
        SentenceKeys = KeysOf(body, sentences);
        IsOpening = section.Article.Sections is [var first, _, ..] && first == section && section.Heading == section.Article.Title;
    }

    public Section Section { get; }

    /// <summary>Its document's number in the index.</summary>
    public int Number { get; }

    public TermText Heading { get; }

    /// <summary>Whether the heading is a question.</summary>
    public bool HeadingAsks { get; }

    /// <summary>How many terms the heading has beside a number before it ("3. ", "[Step 4] ").</summary>
    public int HeadingLength { get; }

    /// <summary>How many of the heading's terms tell what it is about.</summary>
    public int HeadingMatters { get; }

    /// <summary>Whether it opens an article of several sections, under the article's own title.</summary>
    public bool IsOpening { get; }

    public TermText Path { get; }

    public TermText Title { get; }

    public TermText Body { get; }

    /// <summary>What kind of question the heading is or would answer.</summary>
    public QuestionKind HeadingKind { get; }

    /// <summary>In the order of <see cref="Section.Sentences"/>.</summary>
    public ImmutableArray<SentenceProfile> Sentences { get; }

    /// <summary>A hash of each different sentence's terms, in ascending order.</summary>
    public ImmutableArray<int> SentenceKeys { get; }

    /// <param name="section">The section.</param>
    /// <param name="number">Its document's number in the index.</param>
    /// <param name="index">Knows the terms.</param>
    /// <param name="glossary">Knows the roles.</param>
    /// <param name="certifications">The lists of certifications in the section: their items are names, no sentences.</param>
    public static SectionProfile Of(
        Section section, int number, ISectionIndex index, Glossary glossary, IEnumerable<CertificationList> certifications)
    {
        var body = TermText.Of(section.Text, index);
        var lists = certifications.ToList();
        var names = lists.SelectMany(list => list.Items).Select(item => item.Span).OfType<TextSpan>().ToList();
        var sentences = ImmutableArray.CreateBuilder<SentenceProfile>(section.Sentences.Length);
        foreach (var sentence in section.Sentences)
        {
            var cues = SentenceCueReader.Read(section[sentence.Span]);
            var text = section[sentence.Span];
            if (lists.Exists(list => list.Introduction == sentence.Span)) cues |= SentenceCues.IntroducesCertifications;
            if (names.Exists(sentence.Span.Contains)) cues |= SentenceCues.Fragment;
            if (IntroducesList(section, sentence)) cues |= SentenceCues.IntroducesList;
            if (SentenceCueReader.Names(text).Count(name => !glossary.IsCommon(name)) > 1) cues |= SentenceCues.Names;
            var roles = glossary.RolesIn(text);
            if (sentences.Count > 0 && sentences[^1].Block == sentence.Block && (roles.IsEmpty || Wording.OpensWithPronoun(text)))
                roles = [.. sentences[^1].Roles.Union(roles)];
            var asks = (cues & SentenceCues.Question) != SentenceCues.None;
            var kind = asks ? KindOf(text) : QuestionKind.Open;
            sentences.Add(new SentenceProfile(
                sentence.Span, sentence.Block, body.FirstAt(sentence.Span.Start), body.FirstAt(sentence.Span.End), cues, roles, kind, asks ? InformativeTerms(text, index) : []));
        }

        return new SectionProfile(
            section,
            number,
            TermText.Of(section.Heading, index),
            TermText.Of(string.Join('\n', section.HeadingPath), index),
            TermText.Of(section.Article.Title, index),
            body,
            sentences.DrainToImmutable());
    }

    private static ImmutableArray<int> KeysOf(TermText body, ImmutableArray<SentenceProfile> sentences)
    {
        var keys = new SortedSet<int>();
        foreach (var sentence in sentences)
        {
            var hash = default(HashCode);
            foreach (var term in body.Terms[sentence.FirstTerm..sentence.EndTerm]) hash.Add(term);
            keys.Add(hash.ToHashCode());
        }

        return [.. keys];
    }

    private static ImmutableArray<int> InformativeTerms(string text, ISectionIndex index) =>
    [
        .. EnglishAnalyzer.Instance.Analyze(text).Where(token => !CommonWords.Function.Contains(token.Word)).Select(token => index.FindTerm(token.Term)),
    ];

    private static QuestionKind KindOf(string question) =>
        QuestionClassifier.Classify(Words.Analyze(question.Replace('’', '\'')).Select(token => token.Word).ToArray());

    [GeneratedRegex(@"^\W*(step\s*)?(\d{1,3}|[IVX]{1,4})\s*[.):\]–-]+\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Enumeration();

    private static bool IntroducesList(Section section, Sentence sentence) =>
        section.Text[sentence.Span.End - 1] is ':' or ';'
        && sentence.Block + 1 < section.Blocks.Length
        && section.Blocks[sentence.Block].Span.End == sentence.Span.End
        && section.Blocks[sentence.Block] is Paragraph
        && section.Blocks[sentence.Block + 1] is ItemList or Table;
}
