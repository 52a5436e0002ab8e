using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Certifications;

public partial class CertificationEvalTests
{
    [EvalFact]
    public void MostNamesOfEveryShapeAreFoundAndHardlyAnythingElse()
    {
        double right = 0, wrong = 0, missed = 0;
        var report = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(EvalData.Folder!, "cert-lists.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var file = gold.RootElement.GetProperty("file").GetString()!;
            var want = gold.RootElement.GetProperty("lists").EnumerateArray().SelectMany(list => list.GetProperty("items").EnumerateArray()).Select(item => Normal(item.GetString()!)).ToHashSet();
            var article = ArticleReader.Read(Path.GetFileName(file), File.ReadAllBytes(Path.Combine(EvalData.Folder!, file))).Article;
            var got = Certified.Lists(article).SelectMany(list => list.Items).Select(item => Normal(item.Name)).ToHashSet();
            right += got.Intersect(want).Count();
            wrong += got.Except(want).Count();
            missed += want.Except(got).Count();
            report.AppendLine($"{file}: extra [{string.Join("; ", got.Except(want))}] missing [{string.Join("; ", want.Except(got))}]");
            if (gold.RootElement.GetProperty("negative").GetBoolean())
                Assert.True(got.Count == 0, report.ToString());
        }

        Assert.True(right / (right + wrong) >= 0.95, report.ToString());
        Assert.True(right / (right + missed) >= 0.90, report.ToString());
    }

    private static string Normal(string text) =>
        Other().Replace(Dash().Replace(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), "-").Replace('’', '\''), " ").Trim();

    [GeneratedRegex("[‐-―−]", RegexOptions.None, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex("[^a-z0-9+#]+", RegexOptions.None, 1000)]
    private static partial Regex Other();
}
