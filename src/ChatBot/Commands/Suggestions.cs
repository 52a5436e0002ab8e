using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Commands;

/// <summary>What may be meant by what somebody types. Only what the corpus holds is suggested, never what others asked.</summary>
internal sealed class Suggestions(IKnowledge knowledge)
{
    /// <summary>Discord takes no more (interactions/application-commands.mdx#autocomplete).</summary>
    public const int Max = 25;

    private Listing _listing = new([], [], [], []);

    /// <summary>Golden questions and headings.</summary>
    public IEnumerable<CommandChoice> Questions(string typed) => Choices(Current.Questions, typed).Concat(Stored(typed)).DistinctBy(choice => choice.Name).Take(Max);

    /// <summary>The roles for which the articles list certifications.</summary>
    public IEnumerable<CommandChoice> Roles(string typed) => Choices(Current.Roles, typed);

    /// <summary>The vendors of the certifications that they list.</summary>
    public IEnumerable<CommandChoice> Vendors(string typed) => Choices(Current.Vendors, typed);

    /// <summary>The candidates that hold what was typed: the same, those that begin so, those with a word that does, those that hold it anywhere.</summary>
    public static IEnumerable<string> Rank(IEnumerable<string> candidates, string typed)
    {
        typed = typed.Trim();
        if (typed.Length == 0) return candidates.Take(Max);
        return candidates
            .Select(candidate => (candidate, Rank: RankOf(candidate, typed)))
            .Where(each => each.Rank < int.MaxValue)
            .OrderBy(each => each.Rank)
            .Select(each => each.candidate)
            .Take(Max);
    }

    private Listing Current
    {
        get
        {
            var sections = knowledge.Sections;
            var listing = _listing;
            return listing.Sections == sections ? listing : _listing = List(sections);
        }
    }

    /// <summary>The headings of a large corpus are not all in memory: they are looked up, and searched for.</summary>
    private IEnumerable<CommandChoice> Stored(string typed)
    {
        typed = typed.Trim();
        if (!knowledge.IsStored || typed.Length == 0) return [];
        return knowledge.HeadingsThatBegin(typed, Max).Concat(knowledge.Search(typed, Max).Select(hit => hit.Section.Heading)).Select(CommandChoice.Of);
    }

    private Listing List(IReadOnlyList<Section> sections)
    {
        var headings = sections.Take(knowledge.IsStored ? Max : sections.Count).Select(section => section.Heading).OrderByDescending(heading => heading.EndsWith('?'));
        var golden = knowledge.Golden.Answered.DistinctBy(question => question.Sections.FirstOrDefault()).Concat(knowledge.Golden.Answered).Select(question => question.Question);
        var lists = knowledge.Certifications;
        return new Listing(
            sections,
            Distinct(golden.Concat(headings)),
            Distinct(lists.Select(list => list.Role).OfType<string>()),
            Distinct(lists.SelectMany(list => list.Items).Select(item => item.Vendor).OfType<string>()));
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> texts) =>
        [.. texts.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<CommandChoice> Choices(ImmutableArray<string> candidates, string typed) =>
        Rank(candidates, typed).Select(CommandChoice.Of).DistinctBy(choice => choice.Name);

    private static int RankOf(string candidate, string typed)
    {
        var at = candidate.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return int.MaxValue;
        if (at == 0) return candidate.Length == typed.Length ? 0 : 1;
        for (; at > 0; at = candidate.IndexOf(typed, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!char.IsLetterOrDigit(candidate[at - 1])) return 2;
        return 3;
    }

    private sealed record Listing(IReadOnlyList<Section> Sections, ImmutableArray<string> Questions, ImmutableArray<string> Roles, ImmutableArray<string> Vendors);
}
