using System.Net;
using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class PlaygroundCommandTests
{
    [Fact]
    public async Task ItServesUntilItIsTerminated()
    {
        using var process = Executable.Start(["playground", "--json"]);
        using var place = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!);
        using var http = new HttpClient { BaseAddress = new Uri(place.RootElement.GetProperty("control").GetString()!) };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("world", UriKind.Relative))).StatusCode);

        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString()]);
        Assert.Equal(0, await Executable.ExitCodeOfAsync(process));
    }

    [Theory]
    [InlineData("many", "--port takes a number from 0 to 65535, not “many”.")]
    [InlineData("70000", "--port takes a number from 0 to 65535, not “70000”.")]
    public async Task APortThatIsNoneIsRefused(string port, string sentence)
    {
        var outcome = await Executable.RunAsync("playground", "--port", port);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecordingThatCannotBeWrittenIsRefusedAtTheStart()
    {
        var outcome = await Executable.RunAsync("playground", "--record", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "requests.jsonl"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("chatbot: The Playground cannot start: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }
}
