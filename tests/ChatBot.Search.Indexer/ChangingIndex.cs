using System.Globalization;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Indexer;

/// <summary>An index that is changed step by step: what a step does follows from its number and the seed alone, so that another process can tell how the index must be after it.</summary>
public sealed class ChangingIndex(int seed)
{
    public const int DocumentCount = 3_000;

    private const int ChangedAtOnce = 10;
    private const int Words = 60;

    /// <summary>Of so little memory that building writes several runs.</summary>
    public static IndexSettings Settings { get; } =
        new(EnglishAnalyzer.Instance, ["body"], new Bm25FSimilarity([KeyValuePair.Create("body", new FieldWeight(1, 0.75f))])) { Memory = 1 << 20, StoresTexts = true };

    /// <summary>Goes a step on.</summary>
    public void Change(IndexFolder index, int step)
    {
        switch (KindOf(step))
        {
            case Kind.Rebuild:
                index.Rebuild(Enumerable.Range(0, DocumentCount).Select(number => Document(number, step)));
                break;
            case Kind.Update:
                index.Update([], [.. Changed(step).Select(number => Document(number, step))]);
                break;
            default:
                index.Merge(ratio: 1 + new Random(seed + step).Next(4));
                break;
        }
    }

    /// <summary>Which step each document was written in last, by its number, after a step.</summary>
    public int[] Written(int step)
    {
        var written = new int[DocumentCount];
        for (var past = 1; past <= step; past++)
        {
            var kind = KindOf(past);
            if (kind == Kind.Rebuild) Array.Fill(written, past);
            if (kind == Kind.Update) foreach (var number in Changed(past)) written[number] = past;
        }

        return written;
    }

    /// <summary>A document as it is written in a step.</summary>
    public static SourceDocument Document(int number, int step)
    {
        var random = new Random(HashCode(number, step));
        var words = Enumerable.Range(0, Words).Select(_ => string.Create(CultureInfo.InvariantCulture, $"w{random.Next(5_000)}"));
        return new SourceDocument(string.Create(CultureInfo.InvariantCulture, $"document {number}"), [string.Create(CultureInfo.InvariantCulture, $"every {number} written {step} {string.Join(' ', words)}")]);
    }

    // The first step fills the index.
    private Kind KindOf(int step) => step == 1 ? Kind.Rebuild : new Random(HashCode(seed, step)).Next(6) switch { 0 => Kind.Rebuild, < 4 => Kind.Update, _ => Kind.Merge };

    private List<int> Changed(int step)
    {
        var random = new Random(HashCode(seed + 1, step));
        return Enumerable.Range(0, ChangedAtOnce).Select(_ => random.Next(DocumentCount)).Distinct().ToList();
    }

    // System.HashCode differs from process to process.
    private static int HashCode(int one, int other) => unchecked((one * 486_187_739) + (other * 16_777_619));

    private enum Kind
    {
        Rebuild,
        Update,
        Merge,
    }
}
