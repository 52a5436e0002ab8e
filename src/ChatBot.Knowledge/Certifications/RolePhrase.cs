using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Finds the role that a sentence or heading is about: "certifications for Machine Learning engineers" is for a Machine Learning Engineer.</summary>
internal static partial class RolePhrase
{
    /// <summary>The role that a heading says it is for; one that it only mentions does not count.</summary>
    public static string? InHeading(string heading)
    {
        var roles = Roles(heading);
        return Wanted(heading, roles)
            ?? roles.Find(role => role.Length == heading.Trim().Length || CertificationAfter().IsMatch(heading[(role.Index + role.Length)..])).Role
            ?? InField(heading);
    }

    /// <summary>The role that a sentence names, singular and capitalised; null where it names none.</summary>
    public static string? In(string text)
    {
        var roles = Roles(text);
        return Wanted(text, roles) ?? (roles.Count > 0 ? roles[0].Role : InField(text));
    }

    // The role in a certification's own name is nobody's: "the Azure Data Engineer certification".
    private static List<(int Index, int Length, string Role)> Roles(string text) =>
    [
        .. Role().Matches(text)
            .Where(match => !(CertificationAfter().IsMatch(text[(match.Index + match.Length)..]) && !match.Value.EndsWith('s') && VendorBefore(text[..match.Index])))
            .Select(match => (match.Index, match.Length, Singular(match.Value))),
    ];

    private static bool VendorBefore(string text) => Vendors.In(LastWords().Match(text).Value) is not null;

    private static string? Wanted(string text, List<(int Index, int Length, string Role)> roles)
    {
        // "for data engineers" says whom; anything else only mentions.
        foreach (Match preposition in For().Matches(text))
        {
            if (roles.Find(role => role.Index == preposition.Index + preposition.Length) is { Role: { } wanted })
                return wanted;
        }

        return null;
    }

    private static string? InField(string text)
    {
        if (Field().Match(text) is { Success: true } field)
            return Title(field.Groups["field"].Value) + (field.Groups["kind"].Value.StartsWith('s') || field.Groups["kind"].Value.StartsWith('S') ? " Scientist" : " Engineer");
        return Audience().Match(text) is { Success: true } audience ? Title(audience.Value.TrimEnd('s')) : null;
    }

    private static string Singular(string role)
    {
        var title = Title(role);
        return title.EndsWith('s') ? title[..^1] : title;
    }

    private static string Title(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private const string Modifiers =
        @"(?:(?:senior|junior|big[ ]data|data|machine[ ]learning|deep[ ]learning|ml|mlops|ai|artificial[ ]intelligence|analytics|cloud|solutions?|software|devops|devsecops|security|cybersecurity|network"
        + @"|web|back[- ]?end|front[- ]?end|full[- ]?stack|bi|business|business[ ]intelligence|database|systems?|platform|site[ ]reliability|reliability|etl|dw|warehouse|quality|test|qa|mobile|infrastructure|product|project|program|sysops|python|java|\.net)\s+)+";

    [GeneratedRegex(@"\b" + Modifiers + @"(?:engineer|scientist|analyst|architect|developer|administrator|specialist|manager|owner|programmer|tester)s?\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^\s*(?:certif|certs?\b|exams?\b|credential)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CertificationAfter();

    [GeneratedRegex(@"(?:\S+\s+){1,3}$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LastWords();

    [GeneratedRegex(@"\b(?:for|suit|suits|every|any|as)\s+(?:(?:a|an|the|every|aspiring|future|experienced|beginner)\s+)*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(?<field>data|big[ ]data|machine[ ]learning|ml|ai|analytics|cloud|software|devops|security|network|platform)\s+(?<kind>engineering|science)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\b(?:beginner|fresher|student|graduate)s?\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Audience();
}
