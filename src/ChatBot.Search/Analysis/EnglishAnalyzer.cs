namespace ChatBot.Search.Analysis;

/// <summary>
/// Lucene 4.8's EnglishAnalyzer: Unicode words without possessive, in lower case, without the
/// <see cref="EnglishStopWords"/>, stemmed by Porter's algorithm.
/// </summary>
public sealed class EnglishAnalyzer : Analyzer
{
    /// <summary>The analyzer; one serves all.</summary>
    public static EnglishAnalyzer Instance { get; } = new();

    internal override bool IsWordByWord => true;

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Span<char> wordBuffer = stackalloc char[StandardTokenizer.MaxWordLength];
        Span<char> stemBuffer = stackalloc char[StandardTokenizer.MaxWordLength];
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            if (!TryReduce(text[words.Start..words.End], wordBuffer, stemBuffer, out var wordLength, out var stemLength)) continue;
            var word = wordBuffer[..wordLength].ToString();
            var stem = stemBuffer[..stemLength];
            tokens.Add(new Token(stem.SequenceEqual(word) ? word : stem.ToString(), word, words.Start, words.End, words.Position));
        }
    }

    internal override bool TryReduce(ReadOnlySpan<char> source, Span<char> word, Span<char> term, out int wordLength, out int termLength)
    {
        source = EnglishPossessive.Remove(source);
        wordLength = source.Length;
        termLength = 0;
        word = word[..wordLength];
        LowerCase.Write(source, word);
        if (EnglishStopWords.Contains(word)) return false;
        word.CopyTo(term);
        termLength = PorterStemmer.Stem(term[..wordLength]);
        return true;
    }
}
