using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChatBot.Knowledge.Articles;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>
/// Tells which sections are twins: under the same heading in articles of the same title, or of nearly the same text. Of
/// twins one is shown; the others are related.
/// </summary>
internal sealed class SectionTwins
{
    /// <summary>Of the sentences of two sections, the share that both must have.</summary>
    private const double LeastShared = 0.8;

    /// <summary>A sentence that stands in more sections than these is boilerplate and makes no twins.</summary>
    private const int MostCompared = 8;

    private readonly int[] _family;

    public SectionTwins(ImmutableArray<Section> sections)
    {
        _family = [.. Enumerable.Range(0, sections.Length)];
        JoinByName(sections);
        JoinByText(sections);
    }

    /// <summary>The number of a section's family; sections of the same family are twins.</summary>
    public int FamilyOf(int section)
    {
        while (_family[section] != section) section = _family[section];
        return section;
    }

    /// <summary>The items in their order, but all second and later ones of a family behind the others.</summary>
    public List<T> Last<T>(IEnumerable<T> items, Func<T, int> section)
    {
        var first = new List<T>();
        var twins = new List<T>();
        var seen = new HashSet<int>();
        foreach (var item in items) (seen.Add(FamilyOf(section(item))) ? first : twins).Add(item);
        first.AddRange(twins);
        return first;
    }

    private void JoinByName(ImmutableArray<Section> sections)
    {
        var firsts = new Dictionary<(string, string), int>();
        for (var s = 0; s < sections.Length; s++)
        {
            var name = (sections[s].Article.Title, sections[s].Heading);
            if (!firsts.TryAdd(name, s) && sections[firsts[name]].Article != sections[s].Article) Join(firsts[name], s);
        }
    }

    private void JoinByText(ImmutableArray<Section> sections)
    {
        var texts = sections.Select(section => section.Sentences.Select(sentence => Key(section[sentence.Span])).ToHashSet()).ToArray();
        var holders = new Dictionary<string, List<int>>();
        for (var s = 0; s < texts.Length; s++)
        {
            foreach (var sentence in texts[s])
            {
                ref var holding = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, sentence, out _);
                (holding ??= []).Add(s);
            }
        }

        foreach (var holding in holders.Values.Where(holding => holding.Count is > 1 and <= MostCompared))
        {
            for (var i = 1; i < holding.Count; i++)
                if (Shared(texts[holding[i - 1]], texts[holding[i]]) >= LeastShared) Join(holding[i - 1], holding[i]);
        }
    }

    private static double Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) / (double)Math.Max(one.Count, other.Count);

    private static string Key(string sentence) => string.Join(' ', EnglishAnalyzer.Instance.Analyze(sentence).Select(token => token.Term));

    private void Join(int one, int other)
    {
        var (first, second) = (FamilyOf(one), FamilyOf(other));
        _family[Math.Max(first, second)] = Math.Min(first, second);
    }
}
