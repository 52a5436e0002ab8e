using System.Collections.Frozen;

namespace ChatBot.Knowledge.Answering;

/// <summary>
/// Reads a follow-up in the light of the question before it: "and for ML engineers?" takes over what was asked,
/// "which certs then?" whom it was asked about.
/// </summary>
internal sealed class FollowUpReader(QuestionAnalyzer analyzer)
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create("and", "or", "but", "what about", "how about", "ok and", "okay and", "so");
    private static readonly FrozenSet<string> Pointers = FrozenSet.Create("they", "them", "their", "it", "its", "that", "those", "these", "this", "then", "one", "ones", "there");

    /// <summary>The follow-up as a question that stands by itself; the follow-up as it is where it does so already.</summary>
    public string Read(string before, string followUp)
    {
        if (before.Length + followUp.Length > Answerer.MaxQuestionLength) return followUp;
        var words = followUp.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords) return followUp;
        var then = analyzer.Analyze(before);
        var now = analyzer.Analyze(followUp);
        if (now.IsChatter || then.Concepts.IsEmpty) return followUp;

        var (name, others) = Split(now);
        if (name is not null && others.Count == 0 && (IsShort(words) || now.Kind is QuestionKind.Open or QuestionKind.Topic)) return Exchange(before, then, name);
        if (name is null && Subject(then) is { } subject && (IsShort(words) || others.Count == 0 || words.Any(Pointers.Contains)))
            return $"{followUp.TrimEnd(' ', '?', '!', '.')} for {subject.Text}?";
        return followUp;
    }

    /// <summary>Whether it opens as only a second question does, or is too short to be a first one.</summary>
    private static bool IsShort(string[] words) =>
        words.Length <= 2 || Openers.Contains(words[0]) || (words.Length > 1 && Openers.Contains($"{words[0]} {words[1]}"));

    /// <summary>The one role or vendor of a question, and what else it is about.</summary>
    private static (Concept? Name, List<Concept> Others) Split(Question question)
    {
        var names = question.Concepts.Where(concept => concept.Kind != ConceptKind.Word).ToList();
        return (names is [var one] ? one : null, [.. question.Concepts.Where(concept => concept.Kind == ConceptKind.Word && !concept.IsGeneric)]);
    }

    private static Concept? Subject(Question question) => question.Roles.FirstOrDefault() ?? question.Vendors.FirstOrDefault();

    /// <summary>The earlier question with another role or vendor in the place of its own; appended where it has none.</summary>
    private static string Exchange(string before, Question then, Concept name)
    {
        var earlier = then.Concepts.FirstOrDefault(concept => concept.Kind == name.Kind);
        var place = earlier is null ? -1 : before.IndexOf(earlier.Text, StringComparison.OrdinalIgnoreCase);
        return place < 0
            ? $"{before.TrimEnd(' ', '?', '!', '.')} for {name.Text}?"
            : string.Concat(before.AsSpan(0, place), name.Text, before.AsSpan(place + earlier!.Text.Length));
    }
}
