using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Answering;

/// <summary>Walks a message from words to reply: analyse, retrieve, rank, decide.</summary>
internal sealed class Answerer
{
    /// <summary>The longest message that is read as a question, in UTF-16 code units.</summary>
    public const int MaxQuestionLength = 4000;

    private const int CandidateCount = 16;
    private const int AlternativeCount = 9;

    private readonly QuestionAnalyzer _analyzer;
    private readonly SectionRetriever _retriever;
    private readonly CandidateRanker _ranker;
    private readonly CertificationFinder _certifications;
    private readonly SectionSearcher _searcher;

    public Answerer(
        QuestionAnalyzer analyzer, SectionRetriever retriever, CandidateRanker ranker, CertificationFinder certifications, SectionSearcher searcher)
    {
        _analyzer = analyzer;
        _retriever = retriever;
        _ranker = ranker;
        _certifications = certifications;
        _searcher = searcher;
    }

    public Reply Ask(string message, Strictness strictness, bool explain)
    {
        if (message.Length > MaxQuestionLength)
            return new Miss(message, $"That is {message.Length:N0} characters; ask in at most {MaxQuestionLength:N0}.");
        var question = _analyzer.Analyze(message);
        if (question.IsChatter) return new NotAQuestion(message);
        var reply = Ask(question, strictness, explain);
        if (reply is Answer || question.ForeignLanguage is not null) return reply;
        foreach (var clause in BuriedQuestion.In(message, question))
            if (Ask(_analyzer.Analyze(clause), strictness, explain) is Answer answer) return answer with { Question = message };
        return reply;
    }

    private Reply Ask(Question question, Strictness strictness, bool explain)
    {
        var candidates = _ranker.Rank(question, _retriever.Retrieve(question, CandidateCount));
        var reply = Decide(question, candidates, strictness);
        return explain ? reply with { Explanation = ReplyExplainer.Explain(question, candidates, reply, strictness) } : reply;
    }

    public ImmutableArray<SectionHit> Search(string query, int top)
    {
        var text = query.Length > MaxQuestionLength ? query[..MaxQuestionLength] : query;
        return _searcher.Search(_analyzer.Analyze(text), top);
    }

    private Reply Decide(Question question, List<Candidate> candidates, Strictness strictness)
    {
        if (question.ForeignLanguage is { } language) return Miss(question, candidates, $"That looks like {language}; the articles are in English, so ask in English.");
        var unknown = question.Roles.FirstOrDefault(role => role.Meaning.DocumentFrequency == 0);
        if (unknown is not null) return Miss(question, candidates, $"The articles do not cover “{unknown.Text}”.");
        if (candidates.Count == 0) return Miss(question, candidates, "The articles hold none of these words.");
        if (question.Kind == QuestionKind.Certifications && _certifications.Find(question, candidates) is { } listing)
            return Answer(question, candidates, listing.Candidate, listing.Lists);
        var refusal = AnswerGate.Refuse(question, candidates[0], strictness);
        if (refusal is not null && SidesApart.Find(question, candidates) is { } side) return Answer(question, candidates, side, []);
        return refusal is null ? Answer(question, candidates, candidates[0], _certifications.In(candidates[0])) : Miss(question, candidates, refusal);
    }

    private static Answer Answer(
        Question question, List<Candidate> candidates, Candidate chosen, ImmutableArray<Certifications.CertificationList> lists)
    {
        var section = chosen.Profile.Section;
        var excerpt = lists.IsEmpty || question.Kind != QuestionKind.Certifications
            ? chosen.Sentences.Select(sentence => chosen.Profile.Sentences[sentence].Span)
            : lists.Select(list => list.Introduction).OfType<TextSpan>();
        return new Answer(question.Text, section, [.. excerpt], lists)
        {
            Terms = chosen.Profile.Body,
            Alternatives = Alternatives(candidates.Where(candidate => candidate != chosen)),
            Coverage = chosen.Coverage,
            Confidence = question.Kind == QuestionKind.Certifications && !lists.IsEmpty ? (1 + chosen.Coverage) / 2 : AnswerGate.Confidence(question, chosen),
            Margin = Margin(candidates, chosen),
            MissingWords = MissingWords(question, chosen),
        };
    }

    private static Miss Miss(Question question, List<Candidate> candidates, string reason) => new(question.Text, reason)
    {
        Alternatives = Alternatives(candidates),
        Coverage = candidates is [var best, ..] ? best.Coverage : 0,
        Confidence = candidates is [var nearest, ..] && question.ForeignLanguage is null && !question.Roles.Any(role => role.Meaning.DocumentFrequency == 0) ? AnswerGate.Confidence(question, nearest) : 0,
        Margin = candidates is [var first, ..] ? Margin(candidates, first) : 0,
        MissingWords = MissingWords(question, candidates.FirstOrDefault()),
    };

    private static ImmutableArray<SectionHit> Alternatives(IEnumerable<Candidate> candidates) =>
        [.. SectionTwins.Last(candidates, candidate => candidate.Profile).Take(AlternativeCount).Select(candidate => new SectionHit(candidate.Profile.Section, candidate.Score))];

    private static double Margin(List<Candidate> candidates, Candidate chosen)
    {
        var next = candidates.Find(candidate => candidate != chosen);
        return next is null ? 1 : Math.Clamp(1 - (next.Score / chosen.Score), 0, 1);
    }

    private static ImmutableArray<string> MissingWords(Question question, Candidate? best)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var c = 0; c < question.Concepts.Length; c++)
        {
            if (question.Concepts[c].IsGeneric) continue;
            if (best is null || Held(best.Match, c) == 0) missing.Add(question.Concepts[c].Text);
        }

        return missing.DrainToImmutable();
    }

    private static float Held(SectionMatch match, int concept) =>
        Math.Max(Math.Max(match.Body[concept], match.Heading[concept]), Math.Max(match.Path[concept], match.Title[concept]));
}
