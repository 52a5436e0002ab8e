using System.Globalization;

namespace ChatBot.Moderation.Statistics;

/// <summary>Charts by the day, narrow enough for a phone.</summary>
internal static class DayCharts
{
    /// <summary>How many letters a line has at most.</summary>
    public const int Width = 30;

    private const int WidestColumn = 4;

    public static string Of(UsageStatistics statistics)
    {
        var daysAColumn = (statistics.Days.Length + Width - 1) / Width;
        var columns = Columns(statistics, daysAColumn);
        var width = Math.Min(Width / columns.Count, WidestColumn);
        var total = statistics.Total;
        string[] lines =
        [
            Line("Questions", $"{total.Questions:N0}"),
            Chart.Of(columns.Select(column => (double?)column.Questions), columns.Max(column => column.Questions), width),
            Line("Answered", total.AnsweredShare is { } share ? $"{share:P0}" : "–"),
            Chart.Of(columns.Select(column => column.AnsweredShare), 1, width),
            Line("Missed", $"{total.Missed:N0}"),
            Chart.Of(columns.Select(column => (double?)column.Missed), columns.Max(column => column.Missed), width),
            Axis(statistics, columns.Count * width),
        ];
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    /// <summary>So many days in each; the first may have fewer.</summary>
    private static List<DayCounts> Columns(UsageStatistics statistics, int daysAColumn)
    {
        var columns = new List<DayCounts>();
        for (var end = statistics.Days.Length; end > 0; end -= daysAColumn)
            columns.Add(statistics.Days[Math.Max(0, end - daysAColumn)..end].Aggregate(default(DayCounts), (sum, day) => sum + day));
        columns.Reverse();
        return columns;
    }

    private static string Line(string name, string value) => name + value.PadLeft(Width - name.Length);

    private static string Axis(UsageStatistics statistics, int width)
    {
        var (first, last) = (Text(statistics.First), Text(statistics.First.AddDays(statistics.Days.Length - 1)));
        if (first == last) return first;
        return first.Length + last.Length < width ? first + last.PadLeft(width - first.Length) : $"{first} – {last}";
    }

    private static string Text(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
