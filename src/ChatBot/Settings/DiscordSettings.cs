using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Discord</c>: which bot, and where.</summary>
internal sealed partial class DiscordSettings
{
    public const string Section = "Discord";

    /// <summary>The bot's token; without one the bot talks in the Playground.</summary>
    public string? Token { get; set; }

    /// <summary>Another Discord-compatible server's REST address.</summary>
    [RegularExpression(@"https?://\S+", ErrorMessage = "Discord:BaseUrl must be an address such as https://discord.com/api/v10/.")]
    public string? BaseUrl { get; set; }

    /// <summary>Another gateway than the one that the server names.</summary>
    [RegularExpression(@"wss?://\S+", ErrorMessage = "Discord:GatewayUrl must be an address such as wss://gateway.discord.gg/.")]
    public string? GatewayUrl { get; set; }

    /// <summary>The one guild to register the commands in; everywhere where it is not set.</summary>
    [RegularExpression(@"\d{1,20}", ErrorMessage = "Discord:CommandGuild must be a guild's id, a number.")]
    public string? CommandGuild { get; set; }

    /// <summary>A file that keeps the gateway session, so that a restarted bot misses nothing.</summary>
    public string? SessionFile { get; set; }

    /// <summary>How many requests a second to send: 50 for most bots, more for those that Discord granted more (topics/rate-limits.mdx#global-rate-limit).</summary>
    [Within(1, 100_000, ErrorMessage = "Discord:RequestsPerSecond must be from 1 to 100000.")]
    public int RequestsPerSecond { get; set; } = 50;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DiscordSettings>;
}
