using System.Diagnostics;
using System.Globalization;
using ChatBot.Search.Indexer;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;
using Xunit.Abstractions;

namespace ChatBot.Search.Tests.Indexing.Building;

/// <summary>
/// A process that builds, updates and merges an index, killed in the middle of it. A few times here;
/// <c>INDEX_CRASHES</c> says how often instead, <c>INDEX_CRASH_SEED</c> with which random numbers.
/// </summary>
public sealed class IndexFolderCrashTests(ITestOutputHelper output)
{
    private const int UsualCrashes = 6;
    private const int LongestMilliseconds = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task AProcessKilledAtAnyMomentLeavesTheOldIndexOrTheNew()
    {
        var seed = Number("INDEX_CRASH_SEED") ?? Environment.TickCount;
        output.WriteLine($"INDEX_CRASH_SEED={seed}");
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var changing = new ChangingIndex(seed);
        var step = 0;
        var crashes = Number("INDEX_CRASHES") ?? UsualCrashes;
        for (var crash = 0; crash < crashes; crash++)
        {
            var reached = await RunAndKillAsync(folder.Path, seed, step + 1, random);
            var written = Written(folder.Path);

            Assert.True(Matches(written, changing, reached) || Matches(written, changing, reached + 1), $"After step {reached} the index is neither as after it nor as after the next.");
            step = Matches(written, changing, reached + 1) ? reached + 1 : reached;
        }

        output.WriteLine($"{crashes} crashes in {step} steps");
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Lets it do at least a step, and kills it a random time later; gives the last step that it told of.</summary>
    private static async Task<int> RunAndKillAsync(string folder, int seed, int step, Random random)
    {
        using var process = Start(folder, seed, step);
        var reached = int.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(Patience))!, CultureInfo.InvariantCulture);
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestMilliseconds), TimeProvider.System);
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);

        // A line that was cut short was not yet told.
        var rest = await process.StandardOutput.ReadToEndAsync();
        foreach (var line in rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)) reached = int.Parse(line, CultureInfo.InvariantCulture);
        return reached;
    }

    private static Process Start(string folder, int seed, int step)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatBot.Search.Indexer.dll"));
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(seed.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(step.ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    /// <summary>Which step each document in the index was written in; it is found by its words, and has its text.</summary>
    private static int[] Written(string folder)
    {
        using var index = IndexFolder.Open(folder, ChangingIndex.Settings);
        var searcher = new SnapshotSearcher(index.Current, ChangingIndex.Settings.Ranking);
        var found = searcher.Search(Some.Query("written"), ChangingIndex.DocumentCount + 1);
        Assert.Equal(ChangingIndex.DocumentCount, found.Length);
        Assert.Equal(ChangingIndex.DocumentCount, index.Current.DocumentCount);
        var written = new int[ChangingIndex.DocumentCount];
        foreach (var (document, _) in found)
        {
            var text = index.Current.Texts(document)[0];
            var words = text.Split(' ');
            var (number, step) = (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[3], CultureInfo.InvariantCulture));
            var expected = ChangingIndex.Document(number, step);
            Assert.Equal((expected.Key, expected.Texts[0]), (index.Current.Key(document), text));
            written[number] = step;
        }

        return written;
    }

    private static bool Matches(int[] written, ChangingIndex changing, int step) => written.AsSpan().SequenceEqual(changing.Written(step));
}
