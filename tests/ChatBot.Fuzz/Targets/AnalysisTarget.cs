using System.Text;
using ChatBot.Fuzz.Making;
using ChatBot.Search.Analysis;

namespace ChatBot.Fuzz.Targets;

/// <summary>Any text, cut into words and stemmed. Words stand in their order, in the text.</summary>
internal sealed class AnalysisTarget : IFuzzTarget
{
    private static readonly Analyzer[] Analyzers = [EnglishAnalyzer.Instance, new StandardAnalyzer("the", "of")];

    private readonly List<Token> _tokens = [];

    public string Name => "analysis";

    public string What => "the analyzers: tokenizer, possessives, lower case, stop words, stemmer";

    public (long Base, int PerByte) Memory => (64 << 10, 256);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance)
    {
        var text = new StringBuilder();
        for (var left = 1 + chance.Skewed(12); left > 0; left--)
        {
            text.Append(chance.Below(5) switch
            {
                0 => Prose.Row(chance, 2000),
                1 => char.ConvertFromUtf32(chance.Below(0xD800)),
                2 => char.ConvertFromUtf32(0xE000 + chance.Below(0x110000 - 0xE000)),
                3 => new string((char)('a' + chance.Below(26)), chance.Skewed(600)),
                _ => Prose.Sentence(chance),
            });
        }

        return Utf.Bytes(text.ToString(), chance);
    }

    public void Take(byte[] input)
    {
        var text = Utf.Text(input);
        foreach (var analyzer in Analyzers)
        {
            _tokens.Clear();
            analyzer.Analyze(text, _tokens);
            var (end, position) = (0, -1);
            foreach (var token in _tokens)
            {
                BrokenException.Unless(token.Start >= end && token.End > token.Start && token.End <= text.Length, "Words stand in their order, in the text.");
                BrokenException.Unless(token.Position > position, "Positions rise.");
                BrokenException.Unless(token.Term.Length > 0 && token.Term.Length <= token.Word.Length && token.Word.Length <= token.End - token.Start, "A stem is no longer than its word.");
                (end, position) = (token.End, token.Position);
            }
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
