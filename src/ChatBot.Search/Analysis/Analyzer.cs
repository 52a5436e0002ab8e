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
}
