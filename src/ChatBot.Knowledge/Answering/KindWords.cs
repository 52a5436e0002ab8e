using System.Collections.Frozen;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>The words by which a kind of question is known: what they ask for is judged by the answer's form, so they hardly need matching.</summary>
internal static class KindWords
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;
    private static readonly FrozenSet<string> Definition = Terms("responsible responsibility duty task definition define meaning explain role work job day daily");
    private static readonly FrozenSet<string> Abbreviation = Terms("stand short abbreviation acronym mean letter b c d e f g h i j k l m n o p q r s t u v w x y z");
    private static readonly FrozenSet<string> HowTo = Terms("steps step path roadmap start begin way");
    private static readonly FrozenSet<string> Quantity = Terms("ratio number percent percentage proportion job demand higher");
    private static readonly FrozenSet<string> Comparison = Terms("difference differ different compare comparison distinction versus vs similar");
    private static readonly FrozenSet<string> Choice = Terms("pick choose prefer decide suit go better best right role career field path love like enjoy become");

    /// <summary>The terms by which a kind is known.</summary>
    public static FrozenSet<string> Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Definition => Definition,
        QuestionKind.Abbreviation => Abbreviation,
        QuestionKind.HowTo => HowTo,
        QuestionKind.Quantity => Quantity,
        QuestionKind.Comparison => Comparison,
        QuestionKind.Choice => Choice,
        _ => None,
    };

    private static FrozenSet<string> Terms(string words) =>
        EnglishAnalyzer.Instance.Analyze(words).Select(token => token.Term).ToFrozenSet();
}
