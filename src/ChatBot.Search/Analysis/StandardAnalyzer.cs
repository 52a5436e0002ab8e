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

    internal override bool IsWordByWord => true;

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Span<char> buffer = stackalloc char[StandardTokenizer.MaxWordLength];
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            if (!TryReduce(text[words.Start..words.End], buffer, [], out var length, out _)) continue;
            var term = buffer[..length].ToString();
            tokens.Add(new Token(term, term, words.Start, words.End, words.Position));
        }
    }

    internal override bool TryReduce(ReadOnlySpan<char> source, Span<char> word, Span<char> term, out int wordLength, out int termLength)
    {
        wordLength = termLength = source.Length;
        LowerCase.Write(source, word[..wordLength]);
        if (term.Length >= wordLength) word[..wordLength].CopyTo(term);
        return !_stopWords.Contains(word[..wordLength]);
    }
}
