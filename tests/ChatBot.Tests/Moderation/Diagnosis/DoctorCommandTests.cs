using ChatBot.Discord.Gateway;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Playground;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Diagnosis;

public class DoctorCommandTests
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong EmbedLinks = 1UL << 14;
    private const ulong SendInThreads = 1UL << 38;

    [Fact]
    public async Task WhereAllIsWellItSaysSo()
    {
        await using var bot = await LiveBot.StartAsync();
        await LiveBot.UntilAsync(() => bot.The<ChatBot.Discord.DiscordClient>().CommandSync is not null);

        var report = await ExamineAsync(bot);

        Assert.True(report.IsEphemeral);
        Assert.DoesNotContain("✘", report.Description, StringComparison.Ordinal);
        Assert.Equal("All is well", report.Title);
        foreach (var expected in new[]
        {
            "✔ Connected: last event ",
            "✔ I get mentions, direct messages and commands.",
            "✔ I do not read what is not said to me",
            "commands in sync, in all servers",
            "1 article, 6 sections.",
            "✔ Storage `state/chatbot.db`, 0.",
            " wait to be written.",
            "✔ ChatBot 0.1.0.",
            "✔ I may do all that I need in <#",
        })
            Assert.Contains(expected, report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsMissingInAChannelIsNamedWithWhatItBreaksAndTheMend()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground =>
        {
            playground.DenyBot(playground.Channel("general"), EmbedLinks | SendInThreads);
            playground.DenyBot(playground.Channel("career-forum"), ViewChannel);
        });

        var report = await ExamineAsync(bot);

        Assert.Equal("One thing is not well", report.Title);
        Assert.Contains(
            $"✘ <#{bot.General}>: in its threads I answer by direct message; answers come as plain text. Allow *Send Messages in Threads*, *Embed Links* there.",
            report.Description,
            StringComparison.Ordinal);
        Assert.Contains($"✔ Hidden from me, so that I am silent there: <#{bot.Playground.Channel("career-forum")}>.", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOpenChannelThatCannotBeReadOrSeenIsNotWell()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground => playground.DenyBot(playground.Channel("general"), ViewChannel));
        await bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "settings set", ("channel", bot.General.ToString()), ("mode", "all")).MessageAsync();

        var report = await ExamineAsync(bot);

        Assert.Contains("✘ I do not get what is not said to me, so 1 place in mode questions or all stays silent: switch *Message Content Intent* on", report.Description, StringComparison.Ordinal);
        Assert.Contains($"✘ <#{bot.General}> is hidden from me, though I am to answer in it", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerWithManyChannelsIsPaged()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground =>
        {
            for (var i = 0; i < 60; i++) playground.DenyBot(playground.AddChannel($"c-{i}"), EmbedLinks);
        });

        var first = await ExamineAsync(bot);
        Assert.Equal("60 things are not well", first.Title);
        Assert.StartsWith("Page 1 of ", first.Footer, StringComparison.Ordinal);

        var second = await bot.Mona.Click(first.Id, first.Button("Next")).MessageAsync();
        Assert.StartsWith("Page 2 of ", second.Footer, StringComparison.Ordinal);
        Assert.NotEqual(first.Description, second.Description);
    }

    [Theory]
    [InlineData(GatewayState.Ready, 10, '✔')]
    [InlineData(GatewayState.Ready, 600, '✘')]
    [InlineData(GatewayState.Connecting, 10, '✘')]
    [InlineData(GatewayState.Disconnected, null, '✘')]
    internal void AGatewayThatIsSilentIsNotWell(GatewayState state, int? secondsSinceAck, char mark)
    {
        var sinceAck = secondsSinceAck is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;

        var check = ConnectionChecks.Gateway(new GatewayStatus(state, TimeSpan.FromMilliseconds(41), sinceAck, TimeSpan.FromMinutes(5), 0, null, 1, GatewayIntents.Default));

        Assert.Equal(mark, check.ToString()[0]);
        Assert.Contains("last event 5 min ago", check.Text, StringComparison.Ordinal);
    }

    /// <summary>Once the bot has heard that its commands are registered, which it may after the server has them.</summary>
    private static async Task<PlaygroundMessage> ExamineAsync(LiveBot bot)
    {
        PlaygroundMessage report;
        do report = await bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "doctor").MessageAsync();
        while (report.Description.Contains("The commands are not registered", StringComparison.Ordinal));
        return report;
    }
}
