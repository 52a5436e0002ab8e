using ChatBot.Playground;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Statistics;

/// <summary>The statistics as moderators see them.</summary>
public class StatsCommandTests
{
    [Fact]
    public async Task WhatWasAskedIsCounted()
    {
        await using var bot = await LiveBot.StartAsync();
        var answer = await bot.AskAndHearAsync("do data engineers do ML?");
        await bot.AskAndHearAsync("do data engineers do ML?");
        await bot.AskAndHearAsync("what is the salary of a nurse?");
        await bot.AskAndHearAsync("good morning");
        await bot.Playground.Helper.Click(answer.Id, answer.Button("Helpful")).MessageAsync();

        var stats = await StatsAsync(bot);

        Assert.Equal((true, "Statistics of the last 30 days"), (stats.IsEphemeral, stats.Title));
        var lines = stats.Description.Trim('`', '\n').Split('\n');
        Assert.Equal("Questions                    3", lines[0]);
        Assert.Equal(new string('▁', 29) + "█", lines[1]);
        Assert.Equal("Answered                  50 %", lines[2]);
        Assert.Equal("Missed                       1", lines[4]);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 32));
        Assert.Contains(("Found helpful", "100 % of 1 vote"), stats.Fields);
        Assert.Contains(("Busiest sections", "1× Do Data Engineers do Machine Learning?"), stats.Fields);
        Assert.Matches("^half within [0-9.]+ (µs|ms|s), 99 % within [0-9.]+ (µs|ms|s)$", stats.Fields.Single(field => field.Name == "Time to decide").Value);
    }

    [Theory]
    [InlineData(1, "Statistics of today")]
    [InlineData(7, "Statistics of the last 7 days")]
    [InlineData(90, "Statistics of the last 90 days")]
    public async Task AnyNumberOfDaysIsShownWithNothingAsked(int days, string title)
    {
        await using var bot = await LiveBot.StartAsync();

        var stats = await StatsAsync(bot, ("days", days));

        Assert.Equal(title, stats.Title);
        Assert.All(stats.Description.Split('\n'), line => Assert.InRange(line.Length, 0, 32));
    }

    private static Task<PlaygroundMessage> StatsAsync(LiveBot bot, params (string, System.Text.Json.Nodes.JsonNode?)[] options) =>
        bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "stats", options).MessageAsync();
}
