using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Playground;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace ChatBot.Tests.EndToEnd;

/// <summary>
/// The program killed, not stopped, in the middle of a reindex, a submission or a change of settings. A few times here;
/// <c>CHATBOT_CRASHES</c> says how often instead, <c>CHATBOT_CRASH_SEED</c> with which random numbers.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int UsualCrashes = 8;
    private const int LongestMilliseconds = 200;
    private const int OtherArticles = 100;
    private const string Kites = "articles/kites.md";
    private const string Boats = "articles/boats.md";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Modes = ["mention", "questions"];
    private static readonly string[] Strictnesses = ["normal", "strict", "loose"];

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();
    private readonly CorpusCopy _state = CorpusCopy.Empty();
    private readonly int _seed = Number("CHATBOT_CRASH_SEED") ?? Environment.TickCount;

    private int _settings;
    private int _kites;
    private int _boats;

    private string Database => Path.Combine(_state.Folder, "chatbot.db");

    [Fact]
    public async Task AProcessKilledAtAnyMomentLeavesTheOldStateOrTheNew()
    {
        output.WriteLine($"CHATBOT_CRASH_SEED={_seed}");
        for (var i = 0; i < OtherArticles; i++) _corpus.Write($"articles/other-{i}.md", $"# Other {i}\n\n## What is thing {i}?\n\nThing {i} is a thing like any other.\n");
        Sail(_boats);
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 10_000, WaitTimeout = Patience });
        var (random, seen) = (new Random(_seed), new Dictionary<string, int>());
        for (var crash = 0; crash <= (Number("CHATBOT_CRASHES") ?? UsualCrashes); crash++)
        {
            var before = playground.Connections.Count;
            using var bot = Start(playground);
            try
            {
                await playground.UntilAsync(() => playground.CommandWrites > 0 && playground.Connections.Skip(before).Any(connection => connection.IsIdentified), "the bot");
                await CheckAsync(playground);
                Func<PlaygroundServer, Task<string>> act = random.Next(3) switch { 0 => ReindexAsync, 1 => SubmitAsync, _ => SetAsync };
                var what = await act(playground);
                seen[what] = seen.GetValueOrDefault(what) + 1;
                await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestMilliseconds), TimeProvider.System);
            }
            finally
            {
                bot.Kill();
            }

            await bot.WaitForExitAsync();
        }

        output.WriteLine(string.Join(", ", seen.Select(each => $"{each.Key} {each.Value}×")));
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _state.Dispose();
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private Process Start(PlaygroundServer playground)
    {
        var bot = Executable.Start(
            ["--corpus", _corpus.Folder],
            ("ChatBot__Discord__Token", playground.BotToken),
            ("ChatBot__Discord__BaseUrl", playground.BaseAddress.AbsoluteUri),
            ("ChatBot__Corpus__AllowSubmit", "true"),
            ("ChatBot__Limits__MemberBurst", "1000"),
            ("ChatBot__Limits__ChannelBurst", "1000"),
            // A session that is resumed brings what the killed process had not finished; here each begins anew.
            ("ChatBot__Discord__SessionFile", Path.Combine(_state.Folder, $"{Guid.NewGuid():N}.session")),
            ("ChatBot__Storage__Path", Database));
        bot.BeginOutputReadLine();
        bot.BeginErrorReadLine();
        return bot;
    }

    private Task<string> ReindexAsync(PlaygroundServer playground)
    {
        Sail(++_boats);
        playground.Moderator.RunCommand(playground.Channel("moderators"), "reindex");
        return Task.FromResult("reindex");
    }

    private async Task<string> SubmitAsync(PlaygroundServer playground)
    {
        var file = new JsonObject { ["filename"] = "kites.md", ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Fly(_kites + 1))) };
        var review = await playground.Moderator.RunCommand(playground.Channel("moderators"), "corpus submit", ("file", file)).ReportAsync(playground);
        playground.Moderator.Click(review.Id, review.Button("Publish"));
        return "submit";
    }

    private Task<string> SetAsync(PlaygroundServer playground)
    {
        var number = _settings + 1;
        playground.Moderator.RunCommand(
            playground.Channel("moderators"), "settings set", ("mode", Modes[number % 2]), ("strictness", Strictnesses[number % 3]), ("quiet-repeat", number));
        return Task.FromResult("settings");
    }

    /// <summary>What is on the disk is of one piece, and what the bot says is what is on the disk.</summary>
    private async Task CheckAsync(PlaygroundServer playground)
    {
        Assert.Empty(Directory.EnumerateFiles(_state.Folder, "*.corrupt-*"));
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        Assert.Equal("ok", connection.Scalar("PRAGMA integrity_check"));
        CheckSettings(connection);
        CheckArticle(connection);
        Assert.Equal(0, connection.Number("SELECT count(*) FROM audit WHERE what = 'reindex' AND (version_before IS NULL OR version_after IS NULL OR details IS NULL)"));
        Assert.Contains($"exactly {_boats} boats", await AskAsync(playground, "how many boats are there?"), StringComparison.Ordinal);
        if (_kites > 0) Assert.Contains($"exactly {_kites} kites", await AskAsync(playground, "how many kites are there?"), StringComparison.Ordinal);
    }

    private void CheckSettings(SqliteConnection connection)
    {
        var settings = connection.Query("SELECT key, value FROM settings", row => (Key: row.GetString(0), Value: row.GetString(1).Trim('"'))).ToDictionary(row => row.Key, row => row.Value);
        var last = connection.Scalar("SELECT details FROM audit WHERE what = 'settings-set' ORDER BY id DESC LIMIT 1") as string;
        if (settings.Count == 0)
        {
            Assert.Equal((0, (string?)null), (_settings, last));
            return;
        }

        var number = int.Parse(settings["quiet-repeat"], CultureInfo.InvariantCulture);
        Assert.InRange(number, _settings, _settings + 1);
        Assert.Equal((Modes[number % 2], Strictnesses[number % 3]), (settings["mode"], settings["strictness"]));
        Assert.Equal(["mode", "quiet-repeat", "strictness"], settings.Keys.Order());
        Assert.Contains($"quiet-repeat={number}", last, StringComparison.Ordinal);
        Assert.Equal(number, connection.Number("SELECT count(*) FROM audit WHERE what = 'settings-set'"));
        _settings = number;
    }

    private void CheckArticle(SqliteConnection connection)
    {
        var path = Path.Combine(_corpus.Folder, Kites);
        var text = File.Exists(path) ? File.ReadAllText(path) : null;
        var number = text is not null && text == Fly(_kites + 1) ? _kites + 1 : _kites;
        Assert.Equal(number == 0 ? null : Fly(number), text);
        Assert.Equal(0, connection.Number("SELECT count(*) FROM submissions WHERE ended = 0"));
        Assert.Equal(number, connection.Number("SELECT count(*) FROM submissions"));
        Assert.Equal(number, connection.Number("SELECT count(*) FROM audit WHERE what = 'submit'"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_corpus.Folder, "articles"), ".*"));
        if (number > 0) Assert.Equal(Encoding.UTF8.GetBytes(text!), connection.Scalar("SELECT after FROM submissions ORDER BY id DESC LIMIT 1"));
        _kites = number;
    }

    private static async Task<string> AskAsync(PlaygroundServer playground, string question)
    {
        var asked = playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> {question}");
        return (await playground.Member.WaitForReplyAsync(asked)).Text.Replace("*", "", StringComparison.Ordinal);
    }

    /// <summary>Long enough to be written in pieces.</summary>
    private static string Fly(int number) =>
        $"# Kites\n\n## How many kites are there?\n\nThere are exactly {number} kites in the sky.\n\n## Which kites?\n\n{string.Concat(Enumerable.Range(0, 2_000).Select(i => $"- Kite {i} of {number}.\n"))}";

    /// <summary>As editors write it, in one step.</summary>
    private void Sail(int number)
    {
        _corpus.Write("boats.tmp", $"# Boats\n\n## How many boats are there?\n\nThere are exactly {number} boats on the sea.\n");
        File.Move(Path.Combine(_corpus.Folder, "boats.tmp"), Path.Combine(_corpus.Folder, Boats), overwrite: true);
    }
}
