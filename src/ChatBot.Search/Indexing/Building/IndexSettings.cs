using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Indexing.Building;

/// <summary>How an index of segment files is built.</summary>
/// <param name="Analyzer">Cuts the text of every field. It gives a word always the same term.</param>
/// <param name="Fields">The names of the fields that each document has, different from each other, at most 16.</param>
/// <param name="Ranking">The similarity that searches will mostly use; others find the same as they would anyhow, but more slowly.</param>
public sealed record IndexSettings(Analyzer Analyzer, ImmutableArray<string> Fields, Bm25FSimilarity Ranking)
{
    private const long LeastMemory = 1 << 20;

    /// <summary>How many bytes the builder may take for words not yet written, at least a megabyte; 192 MB by default.</summary>
    public long Memory { get; init => field = value >= LeastMemory ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least a megabyte."); } = 192L << 20;

    /// <summary>How many threads analyze, at least 1; by default as many as there are processors.</summary>
    public int Workers { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one."); } = Environment.ProcessorCount;

    /// <summary>Whether the texts are kept in the index too, compressed.</summary>
    public bool StoresTexts { get; init; }

    /// <summary>The names of the fields.</summary>
    public ImmutableArray<string> Fields { get; } = Checked(Fields);

    private static ImmutableArray<string> Checked(ImmutableArray<string> fields)
    {
        if (fields.IsDefault || fields.Length is 0 or > SearchIndex.MaxFields)
            throw new ArgumentException($"An index has 1 to {SearchIndex.MaxFields} fields.", nameof(fields));
        return fields.Distinct().Count() == fields.Length ? fields : throw new ArgumentException("Each field has a name of its own.", nameof(fields));
    }
}
