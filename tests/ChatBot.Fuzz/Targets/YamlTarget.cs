using System.Text;
using ChatBot.Fuzz.Making;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Evaluation;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Fuzz.Targets;

/// <summary>The files beside the articles; the first letter of an input says which. What is wrong with them is a finding of theirs.</summary>
internal sealed class YamlTarget : IFuzzTarget
{
    private static readonly char[] Kinds = ['g', 'c', 'q', 'a', 'l'];

    private readonly TemporaryFolder _folder = new();

    public string Name => "yaml";

    public string What => "glossary.yml, certifications.yml, questions.yml, articles.yml and question lines";

    public (long Base, int PerByte) Memory => (4 << 20, 4096);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance)
    {
        var kind = chance.Of<char>(Kinds);
        var text = kind switch
        {
            'g' => YamlMaker.Make(chance, ["same", "expand", "roles", "vendors", "from", "to", "only"]),
            'c' => YamlMaker.Make(chance, ["name", "names", "vendor", "status", "retired", "successor", "source", "checked", "certifications"]),
            'q' => YamlMaker.Make(chance, ["answered", "declined", "question", "section", "excerpt", "certifications", "Data Engineer"]),
            'a' => YamlMaker.Make(chance, ["a.md", "title", "date", "url", "categories"]),
            _ => string.Join('\n', Enumerable.Range(0, 1 + chance.Skewed(5)).Select(_ => Line(chance))),
        };
        return Encoding.UTF8.GetBytes(kind + text);
    }

    public void Take(byte[] input)
    {
        if (input.Length == 0) return;
        var findings = new List<Knowledge.Finding>();
        var bytes = input[1..];
        switch ((char)input[0])
        {
            case 'g':
                _ = GlossaryReader.Read(YamlFile.Read("glossary.yml", bytes, findings));
                break;
            case 'c':
                var registry = CertificationRegistry.Read(CertificationRegistry.FileName, bytes, findings);
                _ = registry.Find("AWS Certified Developer", "AWS");
                break;
            case 'q':
                _ = GoldenFile.ReadFile(Write("questions.yml", bytes), GoldenFile.Name, findings);
                break;
            case 'a':
                Write(ArticlesFile.Name, bytes);
                _ = ArticlesFile.Read(_folder.Path, ["a.md"], findings);
                break;
            default:
                Ask(() => QuestionFile.Read(Write("questions.jsonl", bytes)));
                break;
        }

        foreach (var finding in findings) BrokenException.Unless(finding.Message.Length is > 0 and < 2_000, "A finding is a sentence.");
    }

    public void Dispose() => _folder.Dispose();

    private static void Ask(Action read)
    {
        try
        {
            read();
        }
        catch (CorpusException)
        {
            // That is how it refuses.
        }
    }

    private static string Line(Chance chance) => chance.In100(50)
        ? JsonMaker.Object(chance, 2, JsonMaker.Field("question", JsonMaker.Text(Prose.Sentence(chance))), "\"sections\":[\"a\"]", "\"excerptMatches\":[\"(a+)+$\",\"[\"]", "\"certifications\":{\"DE\":[\"x\"]}", "\"answerable\":true", "\"mustInclude\":[\"x\"]")
        : JsonMaker.Object(chance, 2, JsonMaker.Field("text", JsonMaker.Text(Prose.Sentence(chance))), "\"best\":[{\"file\":\"a.md\",\"heading\":\"x\"}]", "\"also\":[]", "\"must_contain_any\":[\"x\"]");

    private string Write(string name, byte[] bytes)
    {
        var path = _folder.File(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
