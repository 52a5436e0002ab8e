using System.Text.RegularExpressions;
using ChatBot.Search.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Analysis;

/// <summary>The automaton against Lucene's grammar, written down as a regular expression over one letter a class.</summary>
public sealed class WordBreakMachineTests
{
    private static readonly Dictionary<char, WordBreakClass> Classes = new()
    {
        ['A'] = WordBreakClass.ALetter,
        ['H'] = WordBreakClass.HebrewLetter,
        ['N'] = WordBreakClass.Numeric,
        ['K'] = WordBreakClass.Katakana,
        ['E'] = WordBreakClass.ExtendNumLet,
        ['l'] = WordBreakClass.MidLetter,
        ['n'] = WordBreakClass.MidNum,
        ['b'] = WordBreakClass.MidNumLet,
        ['q'] = WordBreakClass.SingleQuote,
        ['d'] = WordBreakClass.DoubleQuote,
        ['x'] = WordBreakClass.Extend,
        ['c'] = WordBreakClass.ComplexContext,
        ['y'] = WordBreakClass.ComplexExtend,
        ['h'] = WordBreakClass.Han,
        ['i'] = WordBreakClass.Hiragana,
        ['r'] = WordBreakClass.RegionalIndicator,
        ['o'] = WordBreakClass.Other,
    };

    private static readonly Regex Grammar = new(Expand(
        """
        ^(?: E* (?: K (?:E*K)* | (?: H(?:q|dH) | N(?:(?:E*|[nbq])N)* | [AH](?:(?:E*|[lbq])[AH])* )+ )
            (?: E+ (?: K (?:E*K)* | (?: H(?:q|dH) | N(?:(?:E*|[nbq])N)* | [AH](?:(?:E*|[lbq])[AH])* )+ ) )* E*
          | [cy]+ | h | i | rr+ )$
        """), RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    [Fact]
    public void ItAcceptsExactlyWhatTheGrammarDoes() =>
        Prop.ForAll(Gen.Elements("AAHHHNKEElnbqqddxcyhiro".ToCharArray()).ArrayOf().ToArbitrary(), letters =>
        {
            var state = WordBreakState.Start;
            for (var end = 1; end <= letters.Length && state != WordBreakState.Stopped; end++)
            {
                state = WordBreakMachine.Next(state, Classes[letters[end - 1]]);
                var text = letters.AsSpan(0, end);
                Assert.True(Grammar.IsMatch(text) == WordBreakMachine.Accepts(state), text.ToString());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(12));

    [Fact]
    public void NoWordOfFourCharactersDiffersFromTheGrammar()
    {
        const string Letters = "AHNKElbqdxo";
        Span<char> text = stackalloc char[4];
        for (var number = 0; number < Letters.Length * Letters.Length * Letters.Length * Letters.Length; number++)
        {
            var state = WordBreakState.Start;
            for (int i = 0, rest = number; i < text.Length; i++, rest /= Letters.Length)
            {
                text[i] = Letters[rest % Letters.Length];
                state = WordBreakMachine.Next(state, Classes[text[i]]);
            }

            Assert.True(Grammar.IsMatch(text) == WordBreakMachine.Accepts(state), text.ToString());
        }
    }

    // Every character takes along the marks that follow it.
    private static string Expand(string grammar) => Regex.Replace(
        string.Concat(grammar.Where(c => !char.IsWhiteSpace(c))),
        @"\[\w+\]|[A-Za-z]",
        match => $"(?:{match.Value}[xy]*)",
        RegexOptions.NonBacktracking,
        TimeSpan.FromSeconds(1));
}
