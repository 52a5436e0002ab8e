using System.Collections.Immutable;
using System.Text.Json;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>
/// Reads JSON questions, an object a line. Either <c>question</c>, <c>sections</c>, <c>excerptMatches</c> (regular
/// expressions), <c>certifications</c> (role → names), <c>mustInclude</c> and <c>answerable</c>; or <c>text</c>,
/// <c>best</c> and <c>also</c> (each a list of <c>file</c> and <c>heading</c>) and <c>must_contain_any</c>, where a line
/// without <c>best</c> is to be declined.
/// </summary>
internal static class QuestionLines
{
    public static ImmutableArray<EvaluationQuestion> Read(string path, string name)
    {
        var questions = ImmutableArray.CreateBuilder<EvaluationQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) questions.Add(Question(line, name, number));
        }

        return questions.DrainToImmutable();
    }

    private static EvaluationQuestion Question(string line, string name, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            return json.TryGetProperty("question", out var question)
                ? ByHeading(question.GetString()!, json, name, number)
                : ByFile(json.GetProperty("text").GetString()!, json, name, number);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new CorpusException($"{name}:{number}: This is no question as README describes it.", exception);
        }
    }

    private static EvaluationQuestion ByHeading(string text, JsonElement json, string name, int number) =>
        new(text, name, number, !json.TryGetProperty("answerable", out var answerable) || answerable.GetBoolean())
        {
            Best = [.. Strings(json, "sections").Select(heading => new SectionName(heading))],
            Patterns = Strings(json, "excerptMatches"),
            Certifications = Certifications(json),
            LeastNames = Strings(json, "mustInclude"),
        };

    private static EvaluationQuestion ByFile(string text, JsonElement json, string name, int number) =>
        new(text, name, number, json.TryGetProperty("best", out _))
        {
            Best = Sections(json, "best"),
            Also = Sections(json, "also"),
            Excerpts = Strings(json, "must_contain_any"),
        };

    private static ImmutableArray<SectionName> Sections(JsonElement json, string key) => json.TryGetProperty(key, out var sections)
        ? [.. sections.EnumerateArray().Select(section => new SectionName(section.GetProperty("heading").GetString()!, section.GetProperty("file").GetString()))]
        : [];

    private static ImmutableArray<string> Strings(JsonElement json, string key) =>
        json.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static ImmutableArray<ExpectedCertifications> Certifications(JsonElement json) =>
        json.TryGetProperty("certifications", out var roles) && roles.ValueKind == JsonValueKind.Object
            ? [.. roles.EnumerateObject().Select(role => new ExpectedCertifications(role.Name, [.. role.Value.EnumerateArray().Select(item => item.GetString()!)]))]
            : [];
}
