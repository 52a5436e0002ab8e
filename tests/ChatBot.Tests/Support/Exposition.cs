using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Support;

/// <summary>Reads what Prometheus reads, and as strictly (exposition_formats.md#text-format-details).</summary>
internal sealed partial class Exposition
{
    private Exposition()
    {
    }

    public Dictionary<string, string> Types { get; } = [];

    public Dictionary<string, string> Helps { get; } = [];

    public List<(string Name, IReadOnlyDictionary<string, string> Labels, double Value)> Samples { get; } = [];

    public static Exposition Parse(string text)
    {
        var read = new Exposition();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n')[..^1])
        {
            if (Comment().Match(line) is { Success: true } comment)
            {
                var (kind, name, rest) = (comment.Groups["kind"].Value, comment.Groups["name"].Value, comment.Groups["rest"].Value);
                Assert.True((kind == "TYPE" ? read.Types : read.Helps).TryAdd(name, rest), $"{line} comes twice");
                Assert.DoesNotContain(read.Samples, sample => sample.Name.StartsWith(name + "{", StringComparison.Ordinal));
                continue;
            }

            var match = Sample().Match(line);
            Assert.True(match.Success, $"Not a line of the format: {line}");
            var labels = match.Groups["label"].Captures.Zip(match.Groups["text"].Captures, (label, value) => (label.Value, Value: Unescape(value.Value))).ToDictionary(each => each.Item1, each => each.Value);
            read.Samples.Add((match.Groups["name"].Value, labels, Number(match.Groups["value"].Value)));
        }

        Assert.Equal(read.Samples.Count, read.Samples.Select(sample => sample.Name + string.Join(',', sample.Labels.OrderBy(label => label.Key))).Distinct().Count());
        Assert.All(read.Samples, sample => Assert.Contains(read.FamilyOf(sample.Name), read.Types.Keys));
        Assert.All(read.Types, type => Assert.Contains(type.Value, new[] { "counter", "gauge", "histogram" }));
        read.CheckHistograms();
        return read;
    }

    public double Value(string name, params (string Label, string Value)[] labels) =>
        Samples.Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value)).Sum(sample => sample.Value);

    /// <summary>The name under which a sample's type and help stand.</summary>
    public string FamilyOf(string sample) =>
        new[] { "_bucket", "_sum", "_count" }.Where(end => sample.EndsWith(end, StringComparison.Ordinal)).Select(end => sample[..^end.Length]).FirstOrDefault(name => Types.GetValueOrDefault(name) == "histogram") ?? sample;

    private void CheckHistograms()
    {
        foreach (var (name, _) in Types.Where(type => type.Value == "histogram"))
        {
            foreach (var series in Samples.Where(sample => sample.Name == name + "_bucket").GroupBy(sample => string.Join(',', sample.Labels.Where(label => label.Key != "le").OrderBy(label => label.Key))))
            {
                var buckets = series.Select(bucket => (Bound: Number(bucket.Labels["le"]), bucket.Value)).ToList();
                Assert.Equal(buckets.OrderBy(bucket => bucket.Bound), buckets);
                Assert.Equal(buckets.OrderBy(bucket => bucket.Value).Select(bucket => bucket.Value), buckets.Select(bucket => bucket.Value));
                Assert.Equal(double.PositiveInfinity, buckets[^1].Bound);
                Assert.Contains(Samples, sample => sample.Name == name + "_count" && sample.Value == buckets[^1].Value);
            }
        }
    }

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Unescape(string text) => Escape().Replace(text, match => match.Value == "\\n" ? "\n" : match.Value[1..]);

    [GeneratedRegex("^# (?<kind>HELP|TYPE) (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<rest>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{((?<label>[a-zA-Z_][a-zA-Z0-9_]*)="(?<text>(\\[\\"n]|[^"\\])*)",?)*\})? (?<value>-?[0-9.eE+-]+|[+-]Inf|NaN)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("""\\[\\"n]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
