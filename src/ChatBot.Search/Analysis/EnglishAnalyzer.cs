namespace ChatBot.Search.Analysis;

/// <summary>
/// Lucene 4.8's EnglishAnalyzer: Unicode words without possessive, in lower case, without the
/// <see cref="EnglishStopWords"/>, stemmed by Porter's algorithm.
/// </summary>
public sealed class EnglishAnalyzer : Analyzer
{
    /// <summary>The analyzer; one serves all.</summary>
    public static EnglishAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Span<char> wordBuffer = stackalloc char[StandardTokenizer.MaxWordLength];
        Span<char> stemBuffer = stackalloc char[StandardTokenizer.MaxWordLength];
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            var source = EnglishPossessive.Remove(text[words.Start..words.End]);
            var word = wordBuffer[..source.Length];
            LowerCase.Write(source, word);
            if (EnglishStopWords.Contains(word))
                continue;

            var stem = stemBuffer[..word.Length];
            word.CopyTo(stem);
            stem = stem[..PorterStemmer.Stem(stem)];

            var wordText = word.ToString();
            var term = stem.SequenceEqual(word) ? wordText : stem.ToString();
            tokens.Add(new Token(term, wordText, words.Start, words.End, words.Position));
        }
    }
}
