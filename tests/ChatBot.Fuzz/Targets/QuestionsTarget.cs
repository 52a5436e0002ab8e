using System.Text;
using ChatBot.Conversation;
using ChatBot.Fuzz.Making;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Fuzz.Targets;

/// <summary>What members ask of the project's own corpus, up to the length that the bot takes. Answers are quoted word for word.</summary>
internal sealed class QuestionsTarget : IFuzzTarget
{
    private readonly KnowledgeBase _knowledge = new KnowledgeBaseBuilder(TimeProvider.System).Build(TemporaryFolder.Corpus);
    private readonly string[] _words;

    public QuestionsTarget() => _words = [.. _knowledge.Sections.SelectMany(section => $"{section.Heading} {section.Text}".Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    public string Name => "questions";

    public string What => "KnowledgeBase over the project's corpus: Ask, Explain, Search, follow-ups, sides, highlights";

    public (long Base, int PerByte) Memory => (1 << 20, 16 << 10);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance)
    {
        var text = new StringBuilder();
        if (chance.In100(30)) text.Append(chance.Of<string>(["how much ", "what is ", "and for ", "which certs ", "do ", "hello ", "DE vs ML", "should I ", "wie viel verdient "]));
        for (var left = 1 + chance.Skewed(chance.In100(95) ? 14 : 400); left > 0; left--)
        {
            var word = chance.In100(80) ? chance.Of<string>(_words) : Prose.Word(chance);
            if (chance.In100(8) && word.Length > 2) word = word.Remove(chance.Below(word.Length), 1);
            text.Append(word).Append(chance.In100(95) ? ' ' : '\n');
        }

        if (chance.In100(10)) text.Append(Prose.Row(chance, QuestionDesk.MaxQuestionLength));
        return Utf.Bytes(text.Append(chance.In100(50) ? "?" : "").ToString(), chance);
    }

    public void Take(byte[] input)
    {
        var question = Utf.Text(input);
        if (question.Length > QuestionDesk.MaxQuestionLength) question = question[..QuestionDesk.MaxQuestionLength];
        var strictness = (Strictness)(input.Length % 3);
        var reply = _knowledge.Ask(question, strictness);
        if (reply is Answer answer)
        {
            var sentences = answer.Section.Sentences.Select(sentence => sentence.Span).ToHashSet();
            BrokenException.Unless(answer.Excerpt.All(sentences.Contains), "An excerpt is of whole sentences.");
            foreach (var span in _knowledge.Highlights(answer)) BrokenException.Unless(span.Start >= 0 && span.End <= answer.Section.Text.Length, "A highlight is in the text.");
        }

        _ = _knowledge.IsQuestion(question);
        _ = _knowledge.TopicOf(question);

        // What is asked for less often is tried less often.
        switch (input.Length % 8)
        {
            case 0:
                BrokenException.Unless(_knowledge.Explain(question, strictness).GetType() == reply.GetType(), "An explanation changes nothing.");
                break;
            case 1:
                _ = _knowledge.FindSides(question);
                break;
            case 2:
                _ = _knowledge.InLightOf(question[..(question.Length / 2)], question[(question.Length / 2)..]);
                break;
            case 3:
                _ = _knowledge.Search(question, 10);
                break;
            case 4:
                _ = _knowledge.FindCertifications(question, vendor: null);
                break;
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
