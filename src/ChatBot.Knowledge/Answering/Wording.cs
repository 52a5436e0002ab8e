using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Answering;

/// <summary>How a sentence goes on after it has named something.</summary>
internal static partial class Wording
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;

    /// <summary>How plainly, 0 to 1, the rest of a sentence says what its subject is or does.</summary>
    public static float Defines(ReadOnlySpan<char> rest)
    {
        if (Defining().IsMatch(rest)) return 1;
        if (Working().IsMatch(rest) || Label().IsMatch(rest)) return 0.7f;
        return Stating().IsMatch(rest) ? 0.4f : 0;
    }

    /// <summary>Whether a text ends in a number, be it with an adjective or two after it ("into 3 main").</summary>
    public static bool EndsInNumber(ReadOnlySpan<char> text) => LastNumber().IsMatch(text);

    /// <summary>Whether a sentence opens with a pronoun for what the sentence before it speaks of.</summary>
    public static bool OpensWithPronoun(ReadOnlySpan<char> sentence) => OpeningPronoun().IsMatch(sentence);

    /// <summary>Whether a sentence opens with a pronoun and says what it stands for is or does.</summary>
    public static bool PronounDefines(ReadOnlySpan<char> sentence) => DefiningPronoun().IsMatch(sentence);

    [GeneratedRegex(@"\b(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\W+(\w+\W+)?$", Options, Timeout)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"^\W*(\([^)]*\)\W*)?((is|are|was|were)\s+(an?|the|one|someone|focused|tasked|responsible|in charge|concerned)\b|refers?|means?|stands?)\b", Options, Timeout)]
    private static partial Regex Defining();

    [GeneratedRegex(@"^(they|it|he|she)\b", Options, Timeout)]
    private static partial Regex OpeningPronoun();

    [GeneratedRegex(@"^(they|it|he|she)([’']re|[’']s| are| is)\s+(an?|the|one|someone|focused|tasked|responsible|in charge|concerned)\b", Options, Timeout)]
    private static partial Regex DefiningPronoun();

    /// <summary>"Name: what it is", as items of lists say it.</summary>
    [GeneratedRegex(@"^\s*(\([^)]*\)\s*)?(:|\s[–—-]|–|—)\s*\w+(\s+\w+){3}", Options, Timeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*((primarily|mainly|mostly|usually|typically) )?(works? on|focus(es)? on|builds?|designs?|develops?|creates?|manages?|handles?|deals?|prepares?|maintains?)\b", Options, Timeout)]
    private static partial Regex Working();

    [GeneratedRegex(@"^\W*(\([^)]*\)\W*)?(is|are|was|were|primarily|mainly|typically|usually|generally|mostly|helps?|uses?|has been|leads?|heads?|holds?|founded|serves?)\b", Options, Timeout)]
    private static partial Regex Stating();
}
