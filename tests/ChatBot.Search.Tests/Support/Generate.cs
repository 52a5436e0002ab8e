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

    /// <summary>Short words of few letters, so that they are often near each other.</summary>
    public static Arbitrary<string> Word() => Text(Gen.Elements("a", "b", "c", "é", "'"));

    private static Arbitrary<string> Text(Gen<string> part) => part.ListOf().Select(string.Concat).ToArbitrary();
}
