using System.Text.Json;
using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

/// <summary>What Lucene 4.8's EnglishAnalyzer was recorded to give; see <c>Data/lucene/analysis.jsonl</c>.</summary>
public sealed class RecordedAnalysisTests
{
    private static readonly EnglishAnalyzer Analyzer = new();

    public static TheoryData<string> Lines => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "lucene", "analysis.jsonl"))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void EveryTokenIsTheRecordedOne(string line)
    {
        using var record = JsonDocument.Parse(line);
        var text = record.RootElement.GetProperty("text").GetString()!;
        var expected = record.RootElement.GetProperty("tokens").EnumerateArray()
            .Select(token => (token[0].GetString()!, token[1].GetInt32(), token[2].GetInt32(), token[3].GetInt32()));

        var actual = Analyzer.Analyze(text).Select(token => (token.Term, token.Start, token.End, token.Position));

        Assert.Equal(expected, actual);
    }
}
