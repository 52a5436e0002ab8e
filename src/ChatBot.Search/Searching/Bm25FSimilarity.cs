using System.Collections.Immutable;
using ChatBot.Search.Indexing;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Searching;

/// <summary>
/// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6): the
/// frequencies of all fields, weighted and freed of their lengths, are added up before they saturate, so that a word in
/// both title and body is not counted as two. Lengths are exact.
/// </summary>
public sealed class Bm25FSimilarity : Similarity
{
    private static readonly FieldWeight Nothing = new(0);

    private readonly Dictionary<string, FieldWeight> _fields = new(StringComparer.Ordinal);
    private readonly float _k1;

    /// <summary>Chooses the parameters.</summary>
    /// <param name="fields">The weight of each field; a word in fields not named adds nothing to a score; of one named twice, the last counts.</param>
    /// <param name="k1">How slowly repeated occurrences lose worth, more than 0.</param>
    public Bm25FSimilarity(IEnumerable<KeyValuePair<string, FieldWeight>> fields, float k1 = 1.2f)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (!(k1 > 0)) throw new ArgumentOutOfRangeException(nameof(k1), k1, "k1 is not more than 0.");
        foreach (var (field, weight) in fields)
        {
            if (!(weight.Weight >= 0)) throw new ArgumentException($"The weight of field '{field}' is {weight.Weight}, less than 0.", nameof(fields));
            if (!(weight.B is >= 0 and <= 1)) throw new ArgumentException($"The b of field '{field}' is {weight.B}, not between 0 and 1.", nameof(fields));
            _fields[field] = weight;
        }

        _k1 = k1;
    }

    internal override IndexScorer Bind(SearchIndex index) =>
        new Scorer(index, ByField(index.Fields, _fields, Nothing), _k1);

    internal override CorpusScorer Bind(CorpusStatistics corpus) =>
        new Bm25FCorpusScorer(corpus, ByField(corpus.Fields, _fields, Nothing), _k1);

    /// <summary>The impacts that suit this similarity best.</summary>
    internal ImpactProfile Profile(CorpusStatistics corpus) =>
        new(_k1, [.. ByField(corpus.Fields, _fields, Nothing)], corpus.AverageLengths);

    private sealed class Scorer(SearchIndex index, FieldWeight[] fields, float k1) : IndexScorer
    {
        private readonly float[] _averageLengths = [.. index.Lengths.Select(lengths => lengths.Average)];

        public override ClauseWeight Weigh(ClauseMatches matches, float boost)
        {
            var weight = default(ClauseWeight);
            weight[0] = boost * (k1 + 1) * InverseDocumentFrequency(index.DocumentCount, matches.Documents.Length);
            return weight;
        }

        public override float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
        {
            var frequency = 0f;
            for (var field = 0; field < frequencies.Length; field++)
                if (frequencies[field] > 0) frequency += Normalized(field, document, frequencies[field]);
            return weight[0] * frequency / (frequency + k1);
        }

        public override Explanation Explain(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
        {
            var details = ImmutableArray.CreateBuilder<Explanation>();
            details.Add(new Explanation(weight[0], "weight: idf · boost · (k1 + 1)"));
            for (var field = 0; field < frequencies.Length; field++)
            {
                if (frequencies[field] <= 0) continue;
                details.Add(new Explanation(
                    Normalized(field, document, frequencies[field]),
                    $"in field {index.Fields[field]}: field weight · frequency / (1 − b + b · length / average length)",
                    [new Explanation(fields[field].Weight, "field weight"), new Explanation(frequencies[field], "frequency")]));
            }

            return new Explanation(
                Score(weight, document, frequencies), "BM25F: weight · frequencies / (frequencies + k1)", details.ToImmutable());
        }

        private float Normalized(int field, int document, float frequency)
        {
            var (weight, b) = fields[field];
            return weight * frequency / (1 - b + (b * index.Lengths[field].Exact[document] / _averageLengths[field]));
        }
    }
}
