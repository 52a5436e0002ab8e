using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Limits</c>: how much may be asked, and how long the bot remembers it.</summary>
internal sealed partial class LimitsOptions
{
    public const string Section = "Limits";

    [Description("How many questions a member may ask at once.")]
    [Within(1, 100_000)]
    [Reloads]
    public int MemberBurst { get; set; } = 5;

    [Description("How many questions a minute a member may ask.")]
    [Within(1, 100_000)]
    [Reloads]
    public int MemberPerMinute { get; set; } = 6;

    [Description("How many questions a channel may ask at once.")]
    [Within(1, 100_000)]
    [Reloads]
    public int ChannelBurst { get; set; } = 20;

    [Description("How many questions a minute a channel may ask.")]
    [Within(1, 100_000)]
    [Reloads]
    public int ChannelPerMinute { get; set; } = 30;

    [Description("How many messages of a channel wait for the bot at most; who asks beyond them is told that it is busy.")]
    [Within(1, 100_000)]
    public int ChannelQueue { get; set; } = 100;

    [Description("How many messages of all channels wait for the bot at most.")]
    [Within(1, 1_000_000)]
    public int Queue { get; set; } = 2_000;

    [Description("For how many minutes the same question in a channel gets a link to the earlier answer; 0 for never.")]
    [Within(0, 1440)]
    [Reloads]
    public int QuietRepeatMinutes { get; set; } = 10;

    [Description("For how many minutes editing a question changes its answer; 0 for never.")]
    [Within(0, 1440)]
    [Reloads]
    public int EditMinutes { get; set; } = 15;

    [Description("For how many minutes the bot answers afterwards what was asked in a server's channels while it was not there; 0 for never.")]
    [Within(0, 1440)]
    [Reloads]
    public int MissedMinutes { get; set; } = 10;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LimitsOptions>;
}
