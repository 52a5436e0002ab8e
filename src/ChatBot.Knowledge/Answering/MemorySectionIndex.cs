using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Knowledge.Articles;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>An index that is kept in memory, scores and all: what is quickest as long as there are not very many sections.</summary>
internal sealed class MemorySectionIndex : ISectionIndex
{
    private readonly SearchIndex _index;
    private readonly IndexSearcher _searcher;

    /// <summary>A clause that is kept, as the meaning of a word is, is scored once.</summary>
    private readonly ConditionalWeakTable<Clause, PreparedClause> _prepared = [];

    private MemorySectionIndex(SearchIndex index)
    {
        _index = index;
        _searcher = new IndexSearcher(index, SectionFields.Similarity);
    }

    public int SectionCount => _index.DocumentCount;

    /// <param name="sections">All sections; their places are their numbers.</param>
    /// <param name="breathe">Called after each section.</param>
    public static MemorySectionIndex Of(IEnumerable<Section> sections, Action? breathe = null)
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, SectionFields.Names.AsSpan());
        foreach (var section in sections)
        {
            builder.Add(SectionFields.TextsOf(section));
            breathe?.Invoke();
        }

        return new MemorySectionIndex(builder.Build());
    }

    public int FindTerm(ReadOnlySpan<char> term) => _index.FindTerm(term);

    public bool HoldsWord(ReadOnlySpan<char> word) => _index.HoldsWord(word);

    public IEnumerable<KeyValuePair<string, int>> Vocabulary() => _index.Vocabulary();

    public int DocumentFrequency(Clause clause) => _searcher.DocumentFrequency(clause);

    public void Prepare(Clause clause) => Scored(clause);

    public ImmutableArray<ScoreDoc> Search(IReadOnlyList<(Clause Clause, float Boost)> clauses, int count)
    {
        var prepared = new (PreparedClause, float)[clauses.Count];
        for (var i = 0; i < prepared.Length; i++) prepared[i] = (Scored(clauses[i].Clause), clauses[i].Boost);
        return _searcher.SearchPrepared(prepared, count).ScoreDocs;
    }

    private PreparedClause Scored(Clause clause) => _prepared.GetValue(clause, _searcher.Prepare);
}
