using System.Text.RegularExpressions;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>What stands above a list and says what it lists.</summary>
/// <param name="Introduction">The sentence that introduces it, in the section's text.</param>
/// <param name="Text">That sentence with what belongs to it.</param>
/// <param name="Headings">The section's heading, those above it, innermost first, and the article's title.</param>
internal sealed partial record ListContext(TextSpan? Introduction, string Text, IReadOnlyList<string> Headings)
{
    /// <summary>Whether the introduction, or in its absence the heading, says that certifications follow.</summary>
    public bool Announces => Text.Length > 0
        ? Certification().IsMatch(Text) && (Cue().IsMatch(Text) || Dangling().IsMatch(Text)) && !OtherThing().IsMatch(Text)
        : IsLevel || IsVendor || (Headings.Count > 0 && Plural().IsMatch(Headings[0]) && !OtherThing().IsMatch(Headings[0]));

    /// <summary>Whether the list stands under a heading that names a level of certifications ("Associate certifications").</summary>
    public bool IsLevel => Text.Length == 0 && Headings.Count > 0 && CertificationName.IsLevel(Headings[0])
        && (Certification().IsMatch(Headings[0]) || (Headings.Count > 1 && Certification().IsMatch(Headings[1])));

    /// <summary>Whether the list stands under a heading that is a vendor's name, and that under one of certifications.</summary>
    public bool IsVendor => Text.Length == 0 && Headings.Count > 1 && Vendors.IsOnlyName(Headings[0]) && Plural().IsMatch(Headings[1]);

    /// <summary>Whether the section is about one certification: what it lists are facts about that.</summary>
    public bool IsBelowName => Headings.Count > 1 && CertificationName.StrengthOf(Headings[0]) == NameStrength.Strong;

    /// <summary>Whether the introduction or a heading talks of certifications.</summary>
    public bool IsAboutCertifications => Certification().IsMatch(Text) || Headings.Any(heading => Certification().IsMatch(heading));

    /// <summary>Whether the introduction (or in its absence the heading) talks of courses or books rather than of certifications.</summary>
    public bool IsAboutLearning => Text.Length > 0
        ? Learning().IsMatch(Text) && !Plural().IsMatch(Text)
        : Headings.Count > 0 && Learning().IsMatch(Headings[0]) && !Certification().IsMatch(Headings[0]);

    /// <summary>Whom the list is for.</summary>
    public string? Role => RolePhrase.In(Text) ?? Headings.Select(RolePhrase.InHeading).FirstOrDefault(role => role is not null);

    /// <summary>The vendor that the surroundings speak of.</summary>
    public string? Vendor => Vendors.OnlyIn(Text) ?? Headings.Select(Vendors.OnlyIn).FirstOrDefault(vendor => vendor is not null);

    /// <summary>Whether a sentence says that something follows.</summary>
    public static bool Introduces(string sentence) => Cue().IsMatch(sentence) || Dangling().IsMatch(sentence);

    /// <summary>Whether a sentence only points at what follows, and the one before says what that is.</summary>
    public static bool Points(string sentence) => Pointer().IsMatch(sentence);

    /// <summary>Whether a text speaks of certifications or exams.</summary>
    public static bool Mentions(string text) => Certification().IsMatch(text);

    [GeneratedRegex(@"\b(?:certif(?:y|ied|ies|ying|ications?|icates?)|certs?|credentials?|exams?)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Certification();

    [GeneratedRegex(@"\b(?:certifications|certificates|certs|credentials|exams)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:following|follows|below|includes?|including|here(?:’|')?s|here (?:is|are)|list|listed|these are|are|offers?|available|options|mentioned|such as|like|ones)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cue();

    [GeneratedRegex(@"\b(?:here|these|those|them|they|this|following|below|options|some|ones)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"[:–—-]\s*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\b(?:benefits?|advantages?|reasons?|steps?|tips|topics|domains?|sections|covers?|requirements?|prerequisites?|eligible|who|jobs|job roles|salar(?:y|ies)|companies|skills?|levels|categories|types|helps?|prepare|preparation|resources|courses|trainings?)\b[^.!?]*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OtherThing();

    [GeneratedRegex(@"\b(?:courses?|trainings?|classes|tutorials?|bootcamps?|books?|prep|prepare|preparation|resources?|study|learning paths?|practice|videos?)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Learning();
}
