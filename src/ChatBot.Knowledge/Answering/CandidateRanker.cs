using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>Ranks the sections that were found by how well their best passage answers.</summary>
internal sealed class CandidateRanker(IReadOnlyList<SectionProfile> profiles)
{
    private const float HeadingShare = 0.55f;
    private const float RetrievalShare = 0.25f;
    private const float TopicShare = 0.3f;
    private const float TopicFromTitle = 0.8f;

    /// <summary>An article's first lines more often lead to an answer than hold it.</summary>
    private const float OpeningPenalty = 0.05f;

    /// <summary>The title over an article's first lines says what the article is about, and little of those lines.</summary>
    private const float OpeningHeading = 0.55f;
    private const float OtherQuestionPenalty = 0.1f;
    private const float PassageFromHeading = 0.9f;
    private const float PassageFromTitle = 0.7f;
    private const float PassageFromSection = 0.4f;

    /// <summary>The candidates, the best first.</summary>
    public List<Candidate> Rank(Question question, ImmutableArray<ScoreDoc> found)
    {
        var candidates = new List<Candidate>(found.Length);
        foreach (var hit in found) candidates.Add(Candidate(question, profiles[hit.Document], hit.Score / found[0].Score));
        candidates.Sort((x, y) => y.Score.CompareTo(x.Score) is var byScore and not 0 ? byScore : x.Profile.Number.CompareTo(y.Profile.Number));
        return candidates;
    }

    private static Candidate Candidate(Question question, SectionProfile profile, float retrieval)
    {
        var match = SectionMatch.Of(profile, question.Concepts);
        var headingFit = HeadingFit(question, match) * (profile.IsOpening ? OpeningHeading : 1);
        var scores = SentenceScorer.Score(question, match, headingFit);
        var sentences = SentenceSelector.Select(question, match, scores);
        var best = scores.Length > 0 ? scores.Max() : 0;
        var score = best + (HeadingShare * headingFit * KindFit(question.Kind, profile.HeadingKind)) + (RetrievalShare * retrieval) + (TopicShare * Topic(question, match)) - (profile.IsOpening ? OpeningPenalty : 0) - (AsksOtherwise(question.Kind, profile) ? OtherQuestionPenalty : 0);
        return new Candidate(match, score, sentences, headingFit, Coverage(question, match), PassageCoverage(question, match, sentences));
    }

    /// <summary>Whether the heading is a question for something else, such as a number where tools are asked for.</summary>
    private static bool AsksOtherwise(QuestionKind asked, SectionProfile profile)
    {
        if (asked == profile.HeadingKind || asked == QuestionKind.Open || profile.HeadingKind == QuestionKind.Open) return false;
        return (IsParticular(asked) || IsParticular(profile.HeadingKind)) && profile.Section.Heading.EndsWith('?');
    }

    private static bool IsParticular(QuestionKind kind) =>
        kind is QuestionKind.Money or QuestionKind.Duration or QuestionKind.Quantity or QuestionKind.Why or QuestionKind.Comparison;

    /// <summary>Whether a heading of one kind promises an answer to a question of another.</summary>
    private static float KindFit(QuestionKind asked, QuestionKind heading) =>
        (asked, heading) switch
        {
            _ when asked == heading => 1.2f,
            (QuestionKind.Open, _) or (_, QuestionKind.Open) or (QuestionKind.Definition, QuestionKind.Comparison) => 1,
            _ => 0.5f,
        };

    /// <summary>How nearly the heading is the question: the share of the question in it, times the share of it in the question.</summary>
    private static float HeadingFit(Question question, SectionMatch match)
    {
        if (question.Mass <= 0) return 0;
        var covered = 0f;
        var terms = 0;
        for (var c = 0; c < question.Concepts.Length; c++)
        {
            if (match.Heading[c] <= 0) continue;
            covered += question.Concepts[c].Weight * match.Heading[c];
            terms += question.Concepts[c].Meaning.Length;
        }

        if (covered <= 0) return 0;
        foreach (var term in match.Profile.Heading.Terms)
            if (question.FunctionTerms.Contains(term)) terms++;
        return covered / question.Mass * Math.Min(1f, terms / (float)match.Profile.HeadingLength);
    }

    /// <summary>The share of the question that stands over the section: in its heading, or in those above and the title.</summary>
    private static float Topic(Question question, SectionMatch match) => Share(question, c =>
        Math.Max(match.Heading[c], TopicFromTitle * Math.Max(match.Path[c], match.Title[c])));

    private static float Coverage(Question question, SectionMatch match) => Share(question, c =>
        Math.Max(Math.Max(match.Body[c], match.Heading[c]), Math.Max(match.Path[c], match.Title[c])));

    private static float PassageCoverage(Question question, SectionMatch match, ImmutableArray<int> sentences) => Share(question, c =>
    {
        var strength = Math.Max(PassageFromHeading * match.Heading[c], PassageFromTitle * Math.Max(match.Path[c], match.Title[c]));
        strength = Math.Max(strength, PassageFromSection * match.Body[c]);
        foreach (var sentence in sentences) strength = Math.Max(strength, match.Sentence(sentence)[c]);
        return strength;
    });

    private static float Share(Question question, Func<int, float> strength)
    {
        if (question.Mass <= 0) return 0;
        var covered = 0f;
        for (var c = 0; c < question.Concepts.Length; c++) covered += question.Concepts[c].Weight * strength(c);
        return covered / question.Mass;
    }
}
