using System.Collections.Immutable;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Searching;

/// <summary>
/// Okapi BM25 just as Lucene 4.8's <c>BM25Similarity</c> computes it, one-byte length norms included; the score of a
/// document is the sum over its fields. Scores equal Lucene's to float precision.
/// </summary>
public sealed class Bm25Similarity : Similarity
{
    private readonly ImmutableArray<KeyValuePair<string, float>> _boosts;
    private readonly float _k1;
    private readonly float _b;

    /// <summary>Chooses the parameters.</summary>
    /// <param name="boosts">What a match in a field counts for, at least 0; 1 for fields not named; of one named twice, the last.</param>
    /// <param name="k1">How slowly repeated occurrences lose worth, at least 0.</param>
    /// <param name="b">How much long fields are held against a match, 0 to 1.</param>
    public Bm25Similarity(IEnumerable<KeyValuePair<string, float>>? boosts = null, float k1 = 1.2f, float b = 0.75f)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k1);
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(b, 1);
        _boosts = [.. boosts ?? []];
        foreach (var (field, boost) in _boosts)
            if (!(boost >= 0)) throw new ArgumentException($"The boost of field '{field}' is {boost}, less than 0.", nameof(boosts));
        _k1 = k1;
        _b = b;
    }

    internal override IndexScorer Bind(SearchIndex index) => new Scorer(index, ByField(index.Fields, _boosts, missing: 1f), _k1, _b);

    internal override CorpusScorer Bind(CorpusStatistics corpus) =>
        new Bm25CorpusScorer(corpus, ByField(corpus.Fields, _boosts, missing: 1f), _k1, _b);

    private sealed class Scorer : IndexScorer
    {
        private readonly SearchIndex _index;
        private readonly float[] _boosts;
        private readonly float _k1;

        /// <summary>k1 · (1 − b + b · dl/avgdl) for each field and norm.</summary>
        private readonly float[][] _lengthParts;

        public Scorer(SearchIndex index, float[] boosts, float k1, float b)
        {
            _index = index;
            _boosts = boosts;
            _k1 = k1;
            _lengthParts = [.. index.Lengths.Select(lengths => LengthParts(lengths.Average, k1, b))];
        }

        public override ClauseWeight Weigh(ClauseMatches matches, float boost)
        {
            var weight = default(ClauseWeight);
            for (var field = 0; field < _boosts.Length; field++)
            {
                var idf = InverseDocumentFrequency(_index.DocumentCount, matches.DocumentFrequency(field));
                weight[field] = idf * _boosts[field] * boost * (_k1 + 1);
            }

            return weight;
        }

        public override float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
        {
            var score = 0f;
            for (var field = 0; field < frequencies.Length; field++)
            {
                var frequency = frequencies[field];
                if (frequency > 0) score += weight[field] * frequency / (frequency + LengthPart(field, document));
            }

            return score;
        }

        public override Explanation Explain(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
        {
            var details = ImmutableArray.CreateBuilder<Explanation>();
            for (var field = 0; field < frequencies.Length; field++)
            {
                var frequency = frequencies[field];
                if (frequency <= 0) continue;
                details.Add(new Explanation(
                    weight[field] * frequency / (frequency + LengthPart(field, document)),
                    $"in field {_index.Fields[field]}: weight · frequency / (frequency + length part)",
                    [
                        new Explanation(weight[field], "weight: idf · boost · (k1 + 1)"),
                        new Explanation(frequency, "frequency"),
                        new Explanation(LengthPart(field, document), "length part: k1 · (1 − b + b · length / average length)"),
                    ]));
            }

            return new Explanation(Score(weight, document, frequencies), "BM25, sum of fields", details.ToImmutable());
        }

        private static float[] LengthParts(float averageLength, float k1, float b)
        {
            var parts = new float[256];
            for (var norm = 0; norm < parts.Length; norm++)
                parts[norm] = k1 * (1 - b + (b * LengthNorm.Decode((byte)norm) / averageLength));
            return parts;
        }

        private float LengthPart(int field, int document) => _lengthParts[field][_index.Lengths[field].Norms[document]];
    }
}
