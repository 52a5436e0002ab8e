using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Support;

/// <summary>Random input for properties.</summary>
internal static class Generate
{
    /// <summary>Characters of every class that word segmentation knows, and what else is found in chats.</summary>
    public static readonly string[] Snippets =
    [
        "a", "Z", "é", "İ", "ſ", "K", "ß", "א", "ב", "1", "٣", "ア", "ー", "ﾞ", "한", "数", "ひ", "ก", "ั", "々", "𠀀", "𐐀", "🇩", "🎉",
        "_", "‿", "'", "’", "\"", ".", ",", ":", "·", ";", "\u0301", "\u200D", "\u00AD", " ", "\n", "\0", "\u0085", "-", "\uFEFF",
        "\uD83C", "\uDF89", "\uFFFF", "s", "'s", "’S", "＇s", "the", "running", "$100,000.50", "C#",
    ];

    /// <summary>Any UTF-16 text: words, every kind of separator, control characters, lone surrogates.</summary>
    public static Arbitrary<string> Text() => Text(Gen.Frequency(
        (8, Gen.Elements(Snippets)),
        (1, Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString())),
        (1, Gen.Choose(' ', '~').Select(code => ((char)code).ToString()))));

    /// <summary>Few words, some with the same stem, so that documents and queries often share some.</summary>
    public static readonly string[] Words = ["data", "lake", "engineer", "engineers", "engineering", "ml", "machine", "learning", "the", "of"];

    /// <summary>Small corpora of documents with a title and a body, some of them empty.</summary>
    public static Arbitrary<List<(string Title, string Body)>> Documents() =>
        (from title in Sentence() from body in Sentence() select (title, body)).ListOf().ToArbitrary();

    /// <summary>Queries of words, exact words and phrases with weights and boosts.</summary>
    public static Arbitrary<Query> Query()
    {
        var weight = Gen.Elements(0.3f, 0.5f, 1f, 2f);
        var exact = from word in Gen.Elements(Words) from w in weight select new Alternative([word], w, WordForm.Exact);
        var phrase = from text in Sentence().Where(t => EnglishAnalyzer.Instance.Analyze(t).Count is > 0 and < 4) from w in weight select Some.Phrase(text, w);
        var clause = from alternatives in Gen.OneOf(exact, phrase).NonEmptyListOf() from boost in weight select new Clause([.. alternatives], boost);
        return clause.ListOf().Select(clauses => new Query([.. clauses])).ToArbitrary();
    }

    /// <summary>Short words of few letters, so that they are often near each other.</summary>
    public static Arbitrary<string> Word() => Text(Gen.Elements("a", "b", "c", "é", "'"));

    private static Gen<string> Sentence() => Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words));

    private static Arbitrary<string> Text(Gen<string> part) => part.ListOf().Select(string.Concat).ToArbitrary();
}
