using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Evaluation;
using Xunit.Abstractions;

namespace ChatBot.Knowledge.Tests.Answering;

/// <summary>Questions that were not written with the program, where they are at hand.</summary>
public partial class EvaluationSetsTests(ITestOutputHelper output)
{
    private static readonly Lazy<KnowledgeBase> Blog = new(() =>
        Support.Knowledge.Read(Path.Combine(EvalData.Folder!, "blog"), Path.Combine(Folders.Corpus, "glossary.yml")));

    [EvalFact]
    public void TheArticlesQuestionsAreAnsweredAndTheOthersDeclined()
    {
        var run = Run(Support.Knowledge.Corpus, "article-questions.jsonl");

        Assert.Equal(1, run.Hit1);
        Assert.InRange(run.Excerpt!.Value, 0.95, 1);
        Assert.Equal(1, run.Certifications);
        Assert.Equal(0, run.WronglyAnswered);
    }

    [EvalFact]
    public void MostQuestionsOverManyArticlesAreAnsweredAndHardlyAnyOtherMessage()
    {
        var run = Run(Blog.Value, "blog-questions.jsonl", "blog-offtopic.jsonl");

        Assert.InRange(run.Hit1!.Value, 0.85, 1);
        Assert.InRange(run.MeanReciprocalRank!.Value, 0.92, 1);
        Assert.InRange(run.Excerpt!.Value, 0.80, 1);
        Assert.InRange(run.Answered!.Value, 0.90, 1);
        Assert.InRange(run.WronglyAnswered!.Value, 0, 1.0 / 12);
        Assert.InRange(run.AreaUnderCurve!.Value, 0.95, 1);
    }

    [EvalFact]
    public void SoAreTheQuestionsByWhichTheProgramIsDeveloped()
    {
        var run = Run(Blog.Value, Path.Combine(Folders.Evaluation, "development.jsonl"));

        Assert.InRange(run.Hit1!.Value, 0.85, 1);
        Assert.InRange(run.MeanReciprocalRank!.Value, 0.93, 1);
        Assert.InRange(run.Answered!.Value, 0.95, 1);
        Assert.InRange(run.WronglyAnswered!.Value, 0, 0.10);
    }

    [EvalFact]
    public void SoAreQuestionsByWhichItIsNot()
    {
        var run = Run(Blog.Value, Path.Combine(Folders.Evaluation, "held-out.jsonl"));

        Assert.InRange(run.Hit1!.Value, 0.75, 1);
        Assert.InRange(run.MeanReciprocalRank!.Value, 0.88, 1);
        Assert.InRange(run.Answered!.Value, 0.88, 1);
        Assert.InRange(run.WronglyAnswered!.Value, 0, 0.10);
    }

    [EvalFact]
    public void TheGatesInForceAreThoseThatTheCalibrationChooses()
    {
        var run = Run(Blog.Value, Path.Combine(Folders.Evaluation, "development.jsonl"), Path.Combine(Folders.Evaluation, "held-out.jsonl"));
        var calibration = new GateCalibration(run);

        foreach (var strictness in Enum.GetValues<Strictness>())
            Assert.Equal(calibration.Choose(strictness).Gate, GateCalibration.InForce(strictness), 4);
    }

    [EvalFact]
    public void QuestionsInOtherWordsFindTheirAnswersAmongHundreds()
    {
        using var folder = new TemporaryFolder();
        var ids = new List<string>();
        foreach (var document in Lines("stackfaq/docs.jsonl"))
        {
            var text = Markup().Replace(document.GetProperty("text").GetString()!, @"\$0");
            folder.With($"{ids.Count}.md", $"# {document.GetProperty("title").GetString()!.Trim()}\n\n{text}\n");
            ids.Add(document.GetProperty("id").GetString()!);
        }

        var relevant = File.ReadLines(Path.Combine(EvalData.Folder!, "stackfaq", "qrels.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields is [_, _, not "0"])
            .ToLookup(fields => fields[0], fields => fields[1]);
        var knowledge = Support.Knowledge.Read(folder.Path);
        var ranks = Lines("stackfaq/queries.jsonl").Select(query => knowledge.Search(query.GetProperty("text").GetString()!, 10)
            .Select(hit => ids[int.Parse(Path.GetFileNameWithoutExtension(hit.Section.Article.File), CultureInfo.InvariantCulture)])
            .ToList()
            .FindIndex(relevant[query.GetProperty("id").GetString()!].Contains) + 1).ToList();

        var first = ranks.Average(rank => rank == 1 ? 1.0 : 0);
        var reciprocal = ranks.Average(rank => rank > 0 ? 1.0 / rank : 0);
        output.WriteLine($"first {first:0.000}, mean reciprocal rank {reciprocal:0.000}");
        Assert.InRange(first, 0.80, 1);
        Assert.InRange(reciprocal, 0.86, 1);
    }

    [EvalFact]
    public void EveryArticleOfTheBlogIsReadAndSearched()
    {
        var knowledge = Blog.Value;

        Assert.Equal(34, knowledge.Articles.Count);
        Assert.All(knowledge.Sections, section => Assert.NotEmpty(knowledge.Search(section.Heading, 10)));
    }

    private EvaluationRun Run(KnowledgeBase knowledge, params string[] files)
    {
        var questions = files.SelectMany(file => QuestionFile.Read(Path.Combine(EvalData.Folder!, file))).ToList();
        var run = new Evaluator(question => knowledge.Ask(question), TimeProvider.System).Run(questions);
        output.WriteLine($"hit@1 {run.Hit1:0.000}, MRR {run.MeanReciprocalRank:0.000}, excerpt {run.Excerpt:0.000}, answered {run.Answered:0.000}, wrong {run.WronglyAnswered:0.000}, AUC {run.AreaUnderCurve:0.000}");
        foreach (var failure in run.Failures) output.WriteLine(failure.ToString());
        return run;
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(EvalData.Folder!, file)).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>What would be read as a heading.</summary>
    [GeneratedRegex("^(#|=+$|-+$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();
}
