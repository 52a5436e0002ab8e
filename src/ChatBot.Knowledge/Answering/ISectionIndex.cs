using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>The words of all sections, and which sections hold them, wherever they are kept. It never changes; any number of threads may ask it at once.</summary>
internal interface ISectionIndex
{
    /// <summary>How many sections there are; they are numbered from 0.</summary>
    public int SectionCount { get; }

    /// <summary>The number of a term, or −1 where no section holds it.</summary>
    public int FindTerm(ReadOnlySpan<char> term);

    /// <summary>Whether any section holds the word in just this form, lower-cased but not stemmed.</summary>
    public bool HoldsWord(ReadOnlySpan<char> word);

    /// <summary>The words of all sections before stemming, each with the number of sections that hold it.</summary>
    public IEnumerable<KeyValuePair<string, int>> Vocabulary();

    /// <summary>How many sections hold any of the clause's alternatives.</summary>
    public int DocumentFrequency(Clause clause);

    /// <summary>Makes ready what the first search for a clause that is kept would wait for.</summary>
    public void Prepare(Clause clause);

    /// <summary>The sections that fit best, at most <paramref name="count"/>.</summary>
    /// <param name="clauses">What to look for; boosts stand beside the clauses' own.</param>
    /// <param name="count">At least 1.</param>
    public ImmutableArray<ScoreDoc> Search(IReadOnlyList<(Clause Clause, float Boost)> clauses, int count);
}
