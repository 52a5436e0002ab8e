using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The article that comes with the program, asked as users ask.</summary>
public class ArticleTests
{
    [Fact]
    public async Task DataEngineersDoNotReallyDoMachineLearning()
    {
        var outcome = await Executable.RunAsync("ask", "do data engineers do ML?");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("Do Data Engineers do Machine Learning?", outcome.OutputLines[0]);
        Assert.StartsWith("> Not really.", outcome.OutputLines[1], StringComparison.Ordinal);
        Assert.Contains("From “Data Engineering Vs Machine Learning”", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FourOfTheSixCertificationsAreRetired()
    {
        var outcome = await Executable.RunAsync("certs", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var items = json.RootElement.EnumerateArray().SelectMany(list => list.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(6, items.Count);
        Assert.Equal(4, items.Count(item => item.GetProperty("status").GetString() == "retired"));
    }

    [Fact]
    public async Task ANursesSalaryIsAMiss()
    {
        var outcome = await Executable.RunAsync("ask", "salary of a nurse", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("miss", json.RootElement.GetProperty("outcome").GetString());
        Assert.Contains("nurse", json.RootElement.GetProperty("missingWords").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task TheCheckPasses()
    {
        var outcome = await Executable.RunAsync("check");

        Assert.Equal("The check passed.", outcome.OutputLines[^1]);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task TheChatAnswersWhatIsPipedIn()
    {
        var outcome = await Executable.RunAsync("do data engineers do ML?\n/certs google\n/topics\n/quit\nnever asked\n", ["chat"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("ChatBot answers from 1 article", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("> Not really.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("- Google Professional Data Engineer (current)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("- How to Become a Data Engineer?", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task SearchRanksTheSectionOnSalariesFirst()
    {
        var outcome = await Executable.RunAsync("search", "salary", "--json", "--top", "3");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            "Career Prospects for Data and Machine Learning Engineers",
            json.RootElement.GetProperty("hits")[0].GetProperty("heading").GetString());
    }
}
