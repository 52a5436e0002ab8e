using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Discord</c>: which bot, and where.</summary>
internal sealed partial class DiscordSettings
{
    public const string Section = "Discord";

    [Description("The bot's token; without one the bot talks in the Playground. Refused in `appsettings*.json` and on the command line.")]
    [Token]
    [Secret]
    public string? Token { get; set; }

    [Description("The REST address of another Discord-compatible server.")]
    [Address("https://discord.com/api/v10/")]
    public string? BaseUrl { get; set; }

    [Description("Another gateway than the one that the server names.")]
    [Address("wss://gateway.discord.gg/")]
    public string? GatewayUrl { get; set; }

    [Description("The one server to register the commands in; they are registered everywhere where it is not set.")]
    [Id("server")]
    public string? CommandGuild { get; set; }

    [Description("A file that keeps the gateway session, so that a restarted bot misses nothing.")]
    [Place("a file")]
    public string? SessionFile { get; set; }

    /// <remarks>topics/rate-limits.mdx#global-rate-limit</remarks>
    [Description("How many requests a second to send: more than 50 only where Discord granted more.")]
    [Within(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 50;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DiscordSettings>;
}
