using System.Collections.Immutable;
using ChatBot.Storage;

namespace ChatBot.Moderation.Statistics;

/// <summary>What the counters of some days say of one guild, or of all.</summary>
internal sealed class UsageStatistics
{
    private UsageStatistics(DateOnly first, ImmutableArray<DayCounts> days, Dictionary<string, long> sections, Dictionary<string, long> times)
    {
        First = first;
        Days = days;
        Total = days.Aggregate(default(DayCounts), (sum, day) => sum + day);
        BusiestSections = [.. sections.OrderByDescending(section => section.Value).ThenBy(section => section.Key, StringComparer.Ordinal)];
        Times = times;
    }

    public DateOnly First { get; }

    /// <summary>A day each, from the first on.</summary>
    public ImmutableArray<DayCounts> Days { get; }

    public DayCounts Total { get; }

    /// <summary>Section ids with how often they answered, the busiest first.</summary>
    public ImmutableArray<KeyValuePair<string, long>> BusiestSections { get; }

    /// <summary>How often deciding took how long, by <see cref="TimeBuckets"/>.</summary>
    public IReadOnlyDictionary<string, long> Times { get; }

    public static UsageStatistics Of(IEnumerable<DailyCount> counts, string? guild, DateOnly first, int days)
    {
        var byDay = new DayCounts[days];
        var sections = new Dictionary<string, long>();
        var times = new Dictionary<string, long>();
        foreach (var count in counts)
        {
            var day = count.Day.DayNumber - first.DayNumber;
            if (day < 0 || day >= days || CounterName.WhatOf(count.Name, guild) is not { } what) continue;
            byDay[day] += what switch
            {
                CounterName.Answered => new DayCounts(count.Value, 0, 0),
                CounterName.Missed => new DayCounts(0, count.Value, 0),
                CounterName.Repeated => new DayCounts(0, 0, count.Value),
                _ => default,
            };
            if (what.StartsWith(CounterName.Section, StringComparison.Ordinal)) Add(sections, what[CounterName.Section.Length..], count.Value);
            if (what.StartsWith(CounterName.Time, StringComparison.Ordinal)) Add(times, what[CounterName.Time.Length..], count.Value);
        }

        return new UsageStatistics(first, [.. byDay], sections, times);
    }

    private static void Add(Dictionary<string, long> counts, string name, long value) => counts[name] = counts.GetValueOrDefault(name) + value;
}
