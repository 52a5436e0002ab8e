namespace ChatBot.Knowledge.Answering;

/// <summary>Tells what a message is about without looking for an answer.</summary>
internal sealed class QuestionReader(QuestionAnalyzer analyzer)
{
    /// <summary>What a question is about: its informative concepts, stemmed, synonyms as one, in no order. Empty where there are none.</summary>
    public string TopicOf(string message)
    {
        var concepts = Analyze(message).Concepts;
        var informative = concepts.Where(concept => !concept.IsGeneric).ToList();
        var names = (informative.Count > 0 ? informative : [.. concepts]).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join(", ", names);
    }

    /// <summary>Whether a message asks something, by its wording or its question mark.</summary>
    public bool IsQuestion(string message)
    {
        var question = Analyze(message);
        return !question.IsChatter && !question.Concepts.IsEmpty
            && (question.Kind is not (QuestionKind.Open or QuestionKind.Topic) || EndsASentenceAsking(message));
    }

    private Question Analyze(string message) =>
        analyzer.Analyze(message.Length > Answerer.MaxQuestionLength ? message[..Answerer.MaxQuestionLength] : message);

    private static string NameOf(Concept concept) =>
        concept.Entry?.Name.ToLowerInvariant() ?? string.Join(' ', concept.Meaning.Clause.Alternatives[0].Terms);

    private static bool EndsASentenceAsking(string message)
    {
        for (var mark = message.IndexOf('?', StringComparison.Ordinal); mark >= 0; mark = message.IndexOf('?', mark + 1))
            if (mark + 1 == message.Length || char.IsWhiteSpace(message[mark + 1]) || message[mark + 1] is '?' or '!' or '"' or '”' or ')' or '*' or '_') return true;
        return false;
    }
}
