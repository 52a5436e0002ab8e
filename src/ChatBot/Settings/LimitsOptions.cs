using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Limits</c>: how much may be asked, and how long the bot remembers it.</summary>
internal sealed partial class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>How many questions a member may ask at once.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:MemberBurst must be from 1 to 100000.")]
    public int MemberBurst { get; set; } = 5;

    /// <summary>How many questions a minute a member may ask.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:MemberPerMinute must be from 1 to 100000.")]
    public int MemberPerMinute { get; set; } = 6;

    /// <summary>How many questions a channel may ask at once.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:ChannelBurst must be from 1 to 100000.")]
    public int ChannelBurst { get; set; } = 20;

    /// <summary>How many questions a minute a channel may ask.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:ChannelPerMinute must be from 1 to 100000.")]
    public int ChannelPerMinute { get; set; } = 30;

    /// <summary>How many messages of a channel wait for the bot at most; who asks beyond them is told that it is busy.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:ChannelQueue must be from 1 to 100000.")]
    public int ChannelQueue { get; set; } = 100;

    /// <summary>How many messages of all channels wait for the bot at most.</summary>
    [Within(1, 1_000_000, ErrorMessage = "Limits:Queue must be from 1 to 1000000.")]
    public int Queue { get; set; } = 2_000;

    /// <summary>For how many minutes the same question in a channel gets a link to the earlier answer; 0 for never.</summary>
    [Within(0, 1440, ErrorMessage = "Limits:QuietRepeatMinutes must be from 0 to 1440.")]
    public int QuietRepeatMinutes { get; set; } = 10;

    /// <summary>For how many minutes editing a question changes its answer; 0 for never.</summary>
    [Within(0, 1440, ErrorMessage = "Limits:EditMinutes must be from 0 to 1440.")]
    public int EditMinutes { get; set; } = 15;

    /// <summary>For how many minutes the bot answers afterwards what was asked in a server's channels while it was not there; 0 for never.</summary>
    [Within(0, 1440, ErrorMessage = "Limits:MissedMinutes must be from 0 to 1440.")]
    public int MissedMinutes { get; set; } = 10;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LimitsOptions>;
}
