using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Limits</c>: how much may be asked, and how long the bot remembers it.</summary>
[Reloads]
internal sealed partial class LimitsOptions
{
    public const string Section = "Limits";

    [Description("How many questions a member may ask at once.")]
    [Within(1, 100_000)]
    public int MemberBurst { get; set; } = 5;

    [Description("How many questions a minute a member may ask.")]
    [Within(1, 100_000)]
    public int MemberPerMinute { get; set; } = 6;

    [Description("How many questions a channel may ask at once.")]
    [Within(1, 100_000)]
    public int ChannelBurst { get; set; } = 20;

    [Description("How many questions a minute a channel may ask.")]
    [Within(1, 100_000)]
    public int ChannelPerMinute { get; set; } = 30;

    [Description("For how many minutes the same question in a channel gets a link to the earlier answer; 0 for never.")]
    [Within(0, 1440)]
    public int QuietRepeatMinutes { get; set; } = 10;

    [Description("For how many minutes editing a question changes its answer; 0 for never.")]
    [Within(0, 1440)]
    public int EditMinutes { get; set; } = 15;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LimitsOptions>;
}
