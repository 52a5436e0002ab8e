using System.Globalization;
using System.Text;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>Metrics in the text format 0.0.4 of Prometheus.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Family> families)
    {
        var text = new StringBuilder();
        foreach (var (name, family) in families.Select(family => (Name: NameOf(family), family)).OrderBy(each => each.Name, StringComparer.Ordinal)) Write(text, name, family);
        return text.ToString();
    }

    /// <summary>As OpenTelemetry translates names: the unit and <c>_total</c> at the end.</summary>
    public static string NameOf(Family family)
    {
        var name = Safe(family.Instrument.Name);
        var unit = family.Instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        if (!name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return family.Kind == FamilyKind.Counter ? name + "_total" : name;
    }

    private static void Write(StringBuilder text, string name, Family family)
    {
        var series = family.Series.Select(each => (Labels: Labels(each.Key), each.Value)).OrderBy(each => each.Labels, StringComparer.Ordinal).ToList();
        if (series.Count == 0) return;
        text.Append($"# HELP {name} {Escape(family.Instrument.Description ?? "", quotes: false)}\n");
        text.Append($"# TYPE {name} {family.Kind.ToString().ToLowerInvariant()}\n");
        foreach (var (labels, value) in series)
        {
            if (family.Kind == FamilyKind.Histogram) Write(text, name, labels, family.Bounds, value);
            else text.Append($"{name}{Braces(labels)} {Number(value.Value)}\n");
        }
    }

    private static void Write(StringBuilder text, string name, string labels, double[] bounds, Series series)
    {
        var counts = series.Counts();
        var comma = labels.Length == 0 ? "" : ",";
        var below = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            below += counts[i];
            text.Append($"{name}_bucket{{{labels}{comma}le=\"{(i < bounds.Length ? Number(bounds[i]) : "+Inf")}\"}} {below}\n");
        }

        text.Append($"{name}_sum{Braces(labels)} {Number(series.Value)}\n");
        text.Append($"{name}_count{Braces(labels)} {below}\n");
    }

    private static string Labels(TagSet tags) =>
        string.Join(',', tags.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{Safe(tag.Key)}=\"{Escape(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "", quotes: true)}\""));

    private static string Braces(string labels) => labels.Length == 0 ? "" : $"{{{labels}}}";

    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return safe is [>= '0' and <= '9', ..] ? "_" + safe : safe;
    }

    private static string Escape(string text, bool quotes)
    {
        text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? text.Replace("\"", "\\\"", StringComparison.Ordinal) : text;
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
