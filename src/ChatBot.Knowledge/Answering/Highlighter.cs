using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the words of an excerpt that say what was asked for.</summary>
internal sealed class Highlighter(QuestionAnalyzer analyzer, ISectionIndex index)
{
    /// <summary>The words and phrases of the excerpt that the question asks for, as spans of the section's text, in its order.</summary>
    public ImmutableArray<TextSpan> Highlights(Answer answer)
    {
        if (answer.Excerpt.IsEmpty || answer.Question.Length > Answerer.MaxQuestionLength) return [];
        var question = analyzer.Analyze(answer.Question);
        var sequences = question.Concepts.Where(concept => !concept.IsGeneric).SelectMany(concept => concept.Meaning.Sequences).ToList();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var text = answer.Terms is { } terms && terms.IsOf(index) ? terms : TermText.Of(answer.Section.Text, index);
        foreach (var sentence in answer.Excerpt) Add(spans, sentence, text, sequences);
        return spans.DrainToImmutable();
    }

    private static void Add(ImmutableArray<TextSpan>.Builder spans, TextSpan sentence, TermText text, List<TermSequence> sequences)
    {
        var end = text.FirstAt(sentence.End);
        for (var place = text.FirstAt(sentence.Start); place < end;)
        {
            var length = LongestAt(text, place, end, sequences);
            if (length > 0) spans.Add(TextSpan.FromBounds(text.StartOf(place), text.EndOf(place + length - 1)));
            place += Math.Max(1, length);
        }
    }

    private static int LongestAt(TermText text, int place, int end, List<TermSequence> sequences)
    {
        var longest = 0;
        foreach (var sequence in sequences)
        {
            var length = sequence.Terms.Length;
            if (length > longest && place + length <= end && text.StandsAt(sequence, place)) longest = length;
        }

        return longest;
    }
}
