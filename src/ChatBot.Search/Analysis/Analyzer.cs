namespace ChatBot.Search.Analysis;

/// <summary>Cuts a text into tokens. Analyzers hold no state between texts and may be shared between threads.</summary>
public abstract class Analyzer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in the order of the text.</summary>
    public abstract void Analyze(ReadOnlySpan<char> text, List<Token> tokens);

    /// <summary>The tokens of <paramref name="text"/>, in the order of the text.</summary>
    public List<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>
    /// Whether what becomes of a word depends on nothing but itself, so that whoever meets it again need not ask again:
    /// the text is cut by <see cref="StandardTokenizer"/>, and each word goes through <see cref="TryReduce"/>.
    /// </summary>
    internal virtual bool IsWordByWord => false;

    /// <summary>Makes of a word of the text the forms of a <see cref="Token"/>; false where it is left out.</summary>
    /// <param name="source">The word as it stands in the text.</param>
    /// <param name="word">Room for the form before stemming.</param>
    /// <param name="term">Room for the form that is indexed.</param>
    /// <param name="wordLength">The length of the form before stemming.</param>
    /// <param name="termLength">The length of the form that is indexed.</param>
    internal virtual bool TryReduce(ReadOnlySpan<char> source, Span<char> word, Span<char> term, out int wordLength, out int termLength) =>
        throw new NotSupportedException("The analyzer does not go word by word.");
}
