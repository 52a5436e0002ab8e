using Class = ChatBot.Search.Analysis.WordBreakClass;
using State = ChatBot.Search.Analysis.WordBreakState;

namespace ChatBot.Search.Analysis;

/// <summary>
/// The word rules of Lucene 4.8's StandardTokenizer (Unicode Standard Annex #29 of Unicode 6.3) as a finite automaton;
/// a token is the longest text that it accepts.
/// </summary>
/// <remarks>
/// In Lucene's grammar, with E a connector, N a number, K Katakana, L any letter and H a Hebrew one, a word is
/// <c>E* run (E+ run)* E*</c>, where a run is <c>K (E* K)*</c> or one or more of <c>H (' | " H)</c>,
/// <c>N ((E* | MidNum) N)*</c> and <c>L ((E* | MidLetter) L)*</c>.
/// </remarks>
internal static class WordBreakMachine
{
    private const int ClassBits = 5;

    private static readonly State[] Table = BuildTable();

    public static State Next(State state, Class next) => Table[((int)state << ClassBits) | (int)next];

    public static bool Accepts(State state) => state is State.Letter or State.Numeric or State.ExtendNumLet
        or State.HebrewLetter or State.HebrewSingleQuote or State.HebrewAbbreviation
        or State.Katakana or State.ComplexContext or State.Ideograph or State.RegionalIndicators;

    private static State[] BuildTable()
    {
        var table = new State[Enum.GetValues<State>().Length << ClassBits];
        foreach (var state in Enum.GetValues<State>())
        {
            foreach (var next in Enum.GetValues<Class>())
                table[((int)state << ClassBits) | (int)next] = Compute(state, next);
        }

        return table;
    }

    private static State Compute(State state, Class next) => (state, next) switch
    {
        (State.Stopped, _) => State.Stopped,

        (State.Start, Class.ComplexContext or Class.ComplexExtend) => State.ComplexContext,
        (State.Start, Class.Han or Class.Hiragana) => State.Ideograph,
        (State.Start, Class.RegionalIndicator) => State.RegionalIndicator,
        (State.Start, Class.ExtendNumLet) => State.LeadingExtendNumLet,
        (State.Start, _) => AfterConnector(next),

        (_, Class.Extend or Class.ComplexExtend) => state,
        (State.ComplexContext, Class.ComplexContext) => State.ComplexContext,
        (State.RegionalIndicator or State.RegionalIndicators, Class.RegionalIndicator) => State.RegionalIndicators,

        (State.LeadingExtendNumLet, Class.ExtendNumLet) => State.LeadingExtendNumLet,
        (State.LeadingExtendNumLet or State.ExtendNumLet, _) when AfterConnector(next) is var first and not State.Stopped => first,
        (_, Class.ExtendNumLet) when EndsRun(state) || state == State.ExtendNumLet => State.ExtendNumLet,

        (State.Katakana, Class.Katakana) => State.Katakana,
        (_, Class.ALetter) when state != State.Katakana && EndsRun(state) => State.Letter,
        (_, Class.HebrewLetter) when state != State.Katakana && EndsRun(state) => State.HebrewLetter,
        (_, Class.Numeric) when state != State.Katakana && EndsRun(state) => State.Numeric,

        (State.Numeric, Class.MidNum or Class.MidNumLet or Class.SingleQuote) => State.NumericSeparator,
        (State.NumericSeparator, Class.Numeric) => State.Numeric,

        (State.HebrewLetter, Class.SingleQuote) => State.HebrewSingleQuote,
        (State.HebrewLetter, Class.DoubleQuote) => State.HebrewDoubleQuote,
        (State.HebrewDoubleQuote, Class.HebrewLetter) => State.HebrewAbbreviation,
        (State.Letter or State.HebrewLetter, Class.MidLetter or Class.MidNumLet or Class.SingleQuote) => State.LetterSeparator,
        (State.LetterSeparator, Class.ALetter or Class.HebrewLetter) => State.Letter,

        _ => State.Stopped,
    };

    private static State AfterConnector(Class next) => next switch
    {
        Class.ALetter => State.Letter,
        Class.HebrewLetter => State.HebrewLetter,
        Class.Numeric => State.Numeric,
        Class.Katakana => State.Katakana,
        _ => State.Stopped,
    };

    private static bool EndsRun(State state) => state is State.Letter or State.Numeric or State.Katakana
        or State.HebrewLetter or State.HebrewSingleQuote or State.HebrewAbbreviation;
}
