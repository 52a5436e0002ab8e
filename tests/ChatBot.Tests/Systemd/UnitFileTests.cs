using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Systemd;

/// <summary>The unit is one that systemd takes, and that may do little. Where there is no systemd, only what it says is looked at.</summary>
public sealed partial class UnitFileTests : IDisposable
{
    private const string Tool = "/usr/bin/systemd-analyze";
    private const double MostExposed = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-unit-").FullName;
    private readonly string _unit;

    public UnitFileTests()
    {
        _unit = Path.Combine(_folder, "chatbot.service");
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "eng", "chatbot.service"));
        File.WriteAllText(_unit, text.Replace("/opt/chatbot/chatbot", "/bin/true", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheTokenIsACredentialAndTheProcessWatched()
    {
        var lines = File.ReadAllLines(_unit);

        Assert.Contains("Type=notify", lines);
        Assert.Contains("DynamicUser=yes", lines);
        Assert.Contains("StateDirectory=chatbot", lines);
        Assert.Contains(lines, line => line.StartsWith("WatchdogSec=", StringComparison.Ordinal));
        Assert.Contains("LoadCredential=discord_token:/etc/chatbot/token", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Environment=", StringComparison.Ordinal) && line.Contains("Token", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SystemdTakesIt()
    {
        if (!File.Exists(Tool)) return;
        Assert.Equal("", await RunAsync("verify", _unit));
    }

    [Fact]
    public async Task ItMayDoLittle()
    {
        if (!File.Exists(Tool)) return;
        var said = await RunAsync("security", "--offline=true", _unit);

        var score = Score().Match(said);
        Assert.True(score.Success, said);
        Assert.True(double.Parse(score.Groups["score"].Value, CultureInfo.InvariantCulture) < MostExposed, said);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        return await process.StandardOutput.ReadToEndAsync() + await errors;
    }

    [GeneratedRegex(@"exposure level for chatbot\.service: (?<score>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Score();
}
