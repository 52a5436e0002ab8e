using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the lists of certifications for a role and a vendor.</summary>
internal sealed class CertificationFinder(IArticles articles, Glossary glossary)
{
    /// <summary>The lists of the best candidate that has any that the question asks for; null where none has.</summary>
    public CertificationListing? Find(Question question, List<Candidate> candidates)
    {
        var roles = question.Roles.Select(concept => concept.Entry!).ToList();
        var vendors = question.Vendors.Select(concept => concept.Entry!).ToList();
        foreach (var candidate in candidates)
        {
            var found = articles.CertificationsIn(candidate.Profile.Section)
                .Where(list => (roles.Count == 0 || roles.Exists(role => IsFor(list, role))))
                .Select(list => vendors.Count == 0 ? list : Narrow(list, vendors))
                .Where(list => list.Items.Length > 0)
                .ToImmutableArray();
            if (!found.IsEmpty && NothingElseIsMissing(question, candidate)) return new CertificationListing(candidate, AboutTopic(question, found));
        }

        return null;
    }

    /// <summary>The lists of which a passage quotes items: their status must be told with them.</summary>
    public ImmutableArray<CertificationList> In(Candidate candidate)
    {
        var profile = candidate.Profile;
        return
        [
            .. articles.CertificationsIn(profile.Section).Where(list => list.Items.Any(item => item.Span is { } name && candidate.Sentences.Any(s => profile.Sentences[s].Span.Contains(name)))),
        ];
    }

    /// <summary>The lists for a role and of a vendor, each in any spelling; all lists where neither is given.</summary>
    public ImmutableArray<CertificationList> Find(string? role, string? vendor) =>
    [
        .. articles.Certifications
            .Where(list => role is null || IsFor(list, role))
            .Select(list => vendor is null ? list : Narrow(list, vendor))
            .Where(list => list.Items.Length > 0),
    ];

    private bool IsFor(CertificationList list, string role) =>
        glossary.Find(role, GlossaryEntryKind.Role) is { } entry ? IsFor(list, entry) : list.Role is not null && SameTerms(list.Role, role);

    private static bool IsFor(CertificationList list, GlossaryEntry role) =>
        list.Role is not null && role.Phrases.Any(phrase => SameTerms(list.Role, phrase));

    private CertificationList Narrow(CertificationList list, string vendor) =>
        glossary.Find(vendor, GlossaryEntryKind.Vendor) is { } entry
            ? Narrow(list, [entry])
            : list with { Items = [.. list.Items.Where(item => item.Vendor is not null && SameTerms(item.Vendor, vendor))] };

    private static CertificationList Narrow(CertificationList list, List<GlossaryEntry> vendors) => list with
    {
        Items = [.. list.Items.Where(item => item.Vendor is not null && vendors.Exists(v => v.Phrases.Any(p => SameTerms(item.Vendor, p))))],
    };

    /// <summary>Of several lists those whose role names what else the question is about ("ML certifications"), if any does.</summary>
    private static ImmutableArray<CertificationList> AboutTopic(Question question, ImmutableArray<CertificationList> found)
    {
        foreach (var concept in question.Concepts)
        {
            if (concept.Kind != ConceptKind.Word || concept.IsGeneric) continue;
            var about = found.Where(list => list.Role is not null && Names(concept, list.Role)).ToImmutableArray();
            if (!about.IsEmpty && about.Length < found.Length) return about;
        }

        return found;
    }

    private static bool Names(Concept concept, string role)
    {
        var terms = Terms(role);
        return concept.Meaning.Clause.Alternatives.Any(a => a.Weight >= 0.8f && terms.AsSpan().IndexOf(a.Terms.AsSpan()) >= 0);
    }

    private static bool NothingElseIsMissing(Question question, Candidate candidate)
    {
        for (var c = 0; c < question.Concepts.Length; c++)
        {
            var concept = question.Concepts[c];
            if (concept.Kind != ConceptKind.Word || concept.IsGeneric) continue;
            if (candidate.Match.Body[c] + candidate.Match.Heading[c] + candidate.Match.Path[c] + candidate.Match.Title[c] == 0) return false;
        }

        return true;
    }

    private static bool SameTerms(string one, string other) => Terms(one).AsSpan().SequenceEqual(Terms(other));

    private static string[] Terms(string phrase) => [.. EnglishAnalyzer.Instance.Analyze(phrase).Select(token => token.Term)];
}
