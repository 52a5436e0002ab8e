using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the question in a message that says much beside it: "hi all, I study physics and was wondering how much …".</summary>
internal static partial class BuriedQuestion
{
    /// <summary>A message of fewer words is one question.</summary>
    private const int LeastWords = 14;

    /// <summary>Of the clauses that ask, the last ones: people come to the point late.</summary>
    private const int MostTried = 3;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create("they", "them", "their", "it", "its", "that", "this", "those", "these", "one", "he", "she");

    /// <summary>The clauses of a long message that ask, each standing by itself, the last first; none where it is short or asks nothing.</summary>
    /// <param name="message">The message.</param>
    /// <param name="question">What was read of all of it: what it is about is what a pronoun stands for.</param>
    public static IEnumerable<string> In(string message, Question question)
    {
        if (message.AsSpan().Count(' ') + 1 < LeastWords) yield break;
        var starts = Opening().Matches(message);
        for (var i = starts.Count - 1; i >= Math.Max(0, starts.Count - MostTried); i--)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : message.Length;
            var clause = message[starts[i].Index..end];
            if (clause.AsSpan().IndexOfAny(".?!;\n") is var stop and >= 0) clause = clause[..stop];
            clause = clause.Trim(' ', ',');
            if (clause.Length > 0 && clause.Length < message.Trim().Length) yield return WithSubject(clause, question);
        }
    }

    /// <summary>The clause with the role or vendor that its pronoun stands for.</summary>
    private static string WithSubject(string clause, Question question)
    {
        var subject = question.Roles.FirstOrDefault() ?? question.Vendors.FirstOrDefault();
        var isNamed = question.Concepts.Any(concept => concept.Kind != ConceptKind.Word && clause.Contains(concept.Text, StringComparison.OrdinalIgnoreCase));
        var leans = clause.ToLowerInvariant().Split(' ').Any(Pronouns.Contains);
        return subject is null || isNamed || !leans ? $"{clause}?" : $"{clause} for {subject.Text}?";
    }

    [GeneratedRegex(@"(?<=^|[.!?;:,\n]\s{0,3}|\b(and|but|so|or|also|wondering|know|ask|curious|if|asking|tell me)\s)(how|what|what['’]?s|which|where|who|why|when|any|(should|do|does|can|could|will|would|is|are|am) (i|it|there|you|they|a|an|the|anyone|someone|data|ml|machine))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();
}
