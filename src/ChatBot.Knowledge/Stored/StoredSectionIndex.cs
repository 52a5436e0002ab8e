using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Knowledge.Stored;

/// <summary>An index that is read from its file as it is needed.</summary>
internal sealed class StoredSectionIndex(IndexSnapshot index) : ISectionIndex
{
    private readonly SnapshotSearcher _searcher = new(index, SectionFields.Similarity);

    public int SectionCount => index.DocumentCount;

    public int FindTerm(ReadOnlySpan<char> term) => index.FindTerm(term);

    public bool HoldsWord(ReadOnlySpan<char> word) => index.HoldsWord(word);

    public IEnumerable<KeyValuePair<string, int>> Vocabulary() => index.Vocabulary();

    public int DocumentFrequency(Clause clause) => _searcher.DocumentFrequency(clause);

    public void Prepare(Clause clause)
    {
        // Each search reads what it needs of each clause; nothing is kept.
    }

    public ImmutableArray<ScoreDoc> Search(IReadOnlyList<(Clause Clause, float Boost)> clauses, int count) =>
        _searcher.Search(new Query([.. clauses.Select(each => each.Clause with { Boost = each.Clause.Boost * each.Boost })]), count);
}
