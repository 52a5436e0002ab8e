using System.Collections.Frozen;

namespace ChatBot.Search.Analysis;

/// <summary>Lucene 4.8's StandardAnalyzer: Unicode words in lower case without the stop words, not stemmed.</summary>
public sealed class StandardAnalyzer : Analyzer
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords;

    /// <summary>An analyzer that leaves out <paramref name="stopWords"/>, given in lower case; none keeps every word.</summary>
    public StandardAnalyzer(params IEnumerable<string> stopWords)
    {
        ArgumentNullException.ThrowIfNull(stopWords);
        _stopWords = stopWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Span<char> buffer = stackalloc char[StandardTokenizer.MaxWordLength];
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            var word = buffer[..(words.End - words.Start)];
            LowerCase.Write(text[words.Start..words.End], word);
            if (_stopWords.Contains(word))
                continue;

            var term = word.ToString();
            tokens.Add(new Token(term, term, words.Start, words.End, words.Position));
        }
    }
}
