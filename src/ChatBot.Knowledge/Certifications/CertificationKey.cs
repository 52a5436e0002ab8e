using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Certifications;

/// <summary>
/// What two spellings of the same certification have in common: the vendor and the words that tell it from the vendor's
/// others. "Google Cloud Certified – Professional Data Engineer" and "Google Professional Data Engineer" are one; a
/// "Data Engineer" of another vendor is not.
/// </summary>
/// <param name="Vendor">Who gives it.</param>
/// <param name="Words">What is left of the name, lower-cased.</param>
internal readonly partial record struct CertificationKey(string Vendor, string Words)
{
    /// <summary>The key of a name; null where nobody knows the vendor or the name says no more than that.</summary>
    public static CertificationKey? Of(string name, string? vendor)
    {
        var owner = Vendors.In(name) ?? vendor;
        if (owner is null)
            return null;
        var words = Word().Matches(Plain(ExamCode.Without(name))).Select(match => match.Value).ToList();
        RemovePhrases(words, owner);
        return words.Count == 0 ? null : new CertificationKey(owner, string.Join(' ', words));
    }

    private static string Plain(string name) =>
        Aside().Replace(name.Normalize(NormalizationForm.FormKC), " ").ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal);

    private static void RemovePhrases(List<string> words, string owner)
    {
        string[][] phrases = owner switch
        {
            "AWS" => [["amazon", "web", "services"], ["amazon", "web", "service"], ["amazon"], ["aws"]],
            "Google" => [["google", "cloud", "platform"], ["google", "cloud"], ["google"], ["gcp"], ["cloud"]],
            "Red Hat" => [["red", "hat"], ["redhat"]],
            _ => [[owner.ToLowerInvariant()]],
        };
        foreach (var phrase in phrases)
        {
            for (var i = words.Count - phrase.Length; i >= 0; i--)
            {
                if (words.Skip(i).Take(phrase.Length).SequenceEqual(phrase))
                    words.RemoveRange(i, phrase.Length);
            }
        }

        words.RemoveAll(word => word is "certified" or "certification" or "certificate" or "exam" or "the");
        for (var i = 0; i < words.Count; i++)
            words[i] = words[i] is "speciality" ? "specialty" : words[i] is "ml" ? "machine learning" : words[i];
    }

    // What stands in brackets only repeats or comments: "(AWS)", "(maybe)". A level there is part of the name.
    [GeneratedRegex(@"\((?![^)]*\b(?:associate|professional|specialty|expert)\b)[^()]*\)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[\p{L}\p{N}+#]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
