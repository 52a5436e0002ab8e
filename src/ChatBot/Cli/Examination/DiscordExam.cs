using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Rendering;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli.Examination;

/// <summary>Whether the bot can talk on Discord, asked over REST alone: a bot that runs keeps its connection.</summary>
internal sealed partial class DiscordExam(
    DiscordClient client,
    DiscordOptions options,
    ChannelPolicies policies,
    ChannelChecks channels,
    IOptions<ChannelsOptions> modes,
    IOptions<ModerationOptions> moderation,
    TimeProvider time)
{
    private const int MaxGuilds = 20;
    private const string BotPage = "the Bot page of https://discord.com/developers/applications";
    private const ApplicationFlags MessageContent = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MaxSkew = TimeSpan.FromSeconds(10);

    private readonly HashSet<Snowflake> _channels = [];
    private readonly HashSet<Snowflake> _roles = [];
    private readonly List<Snowflake> _guilds = [];

    public async IAsyncEnumerable<(string Part, Check Check)> LookAsync(bool withCommands, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (reached, clock) = await ReachAsync(cancellationToken).ConfigureAwait(false);
        yield return ("Discord", reached);
        if (!reached.IsWell) yield break;
        if (clock is not null) yield return ("Clock", clock);

        var (user, refusal) = await TryAsync(ct => client.Rest.GetCurrentUserAsync(ct), "The token cannot be tried", cancellationToken).ConfigureAwait(false);
        yield return ("Token", refusal ?? Check.Well($"The token is that of {user!.DisplayName}."));
        if (user is null) yield break;

        var (application, trouble) = await TryAsync(ct => client.Rest.GetCurrentApplicationAsync(ct), "The application cannot be read", cancellationToken).ConfigureAwait(false);
        if (trouble is not null) yield return ("Application", trouble);
        if (application is not null)
        {
            yield return ("Application", string.IsNullOrEmpty(application.InteractionsEndpointUrl)
                ? Check.Well($"The application is {application.Name}, {application.Id}.")
                : Check.Ill($"Discord posts commands to {application.InteractionsEndpointUrl} instead of sending them to the bot: clear Interactions Endpoint URL on the application's General Information page."));
            yield return ("Intents", IntentsOf(application));
            if (withCommands) yield return ("Commands", await CommandsAsync(application.Id, cancellationToken).ConfigureAwait(false));
        }

        await foreach (var check in GuildsAsync(user.Id, application?.Id, cancellationToken).ConfigureAwait(false)) yield return check;
    }

    /// <summary>Discord's own clock stands in every answer.</summary>
    private async Task<(Check Reached, Check? Clock)> ReachAsync(CancellationToken cancellationToken)
    {
        var address = new Uri(options.BaseUrl.AbsoluteUri.TrimEnd('/') + "/gateway");
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            // Discord turns away whoever does not say so (reference.mdx#user-agent).
            http.DefaultRequestHeaders.UserAgent.ParseAdd($"DiscordBot ({options.ProjectUrl}, {ProgramVersion.Text})");
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var skew = answer.Headers.Date is { } date ? time.GetUtcNow() - date : (TimeSpan?)null;
            var reached = answer.IsSuccessStatusCode
                ? Check.Well($"{options.BaseUrl} answers.")
                : Check.Ill($"{options.BaseUrl} answers with {(int)answer.StatusCode}: see https://discordstatus.com, or mend Discord:BaseUrl.");
            return (reached, skew is { } difference ? ClockOf(difference) : null);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (Check.Ill($"{options.BaseUrl} cannot be reached: {exception.Message.TrimEnd('.')}. Look at the network and the firewall, or mend Discord:BaseUrl."), null);
        }
    }

    internal static Check ClockOf(TimeSpan skew)
    {
        var text = $"{Math.Abs(skew.TotalSeconds):F0} s {(skew < TimeSpan.Zero ? "behind" : "ahead of")} Discord's";
        return skew.Duration() <= MaxSkew ? Check.Well("The clock agrees with Discord's.") : Check.Ill($"The clock is {text}, and what the bot times by it goes wrong: have the system set it, for instance by timedatectl set-ntp true.");
    }

    private Check IntentsOf(DiscordApplication application)
    {
        var open = policies.Open;
        if (open.Count == 0) return Check.Well("No privileged intent is needed: no channel is in mode questions or all.");
        return (application.Flags & MessageContent) != ApplicationFlags.None
            ? Check.Well($"Message Content Intent is on, for {string.Join(", ", open)}.")
            : Check.Ill($"Message Content Intent is off, so the bot stays silent in {string.Join(", ", open)}: switch it on, on {BotPage}.");
    }

    private async Task<Check> CommandsAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var (sync, trouble) = await TryAsync(ct => client.CompareCommandsAsync(application, ct), "The commands cannot be read", cancellationToken).ConfigureAwait(false);
        if (sync is null) return trouble!;
        var where = sync.Guild is { } guild ? $"in server {guild}" : "in all servers";
        var count = Counted.Of(client.Interactions.Commands.Count, "command");
        if (sync.WasInSync) return Check.Well($"{count} {(client.Interactions.Commands.Count == 1 ? "is" : "are")} registered {where}.");
        var differing = sync.Added.Concat(sync.Changed).Concat(sync.Removed).ToList();
        return Check.Ill($"Of {count}, {differing.Count} {(differing.Count == 1 ? "is" : "are")} not registered {where} as they are now ({string.Join(", ", differing.Take(5))}{(differing.Count > 5 ? ", …" : "")}): start the bot anew, it registers them.");
    }

    private async IAsyncEnumerable<(string Part, Check Check)> GuildsAsync(Snowflake user, Snowflake? application, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (guilds, trouble) = await TryAsync(ct => client.Rest.GetCurrentGuildsAsync(ct), "The servers cannot be read", cancellationToken).ConfigureAwait(false);
        if (guilds is null)
        {
            yield return ("Servers", trouble!);
            yield break;
        }

        if (guilds.Count == 0)
            yield return ("Servers", Check.Ill($"The bot is in no server: open https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions=274877991936 and choose one."));
        if (options.CommandGuild is { } only && guilds.All(guild => guild.Id != only))
            yield return ("Servers", Check.Ill($"The bot is not in server {only}, where its commands are to be: correct Discord:CommandGuild, or add the bot there."));
        foreach (var guild in guilds.Take(MaxGuilds))
            foreach (var check in await GuildAsync(guild, user, cancellationToken).ConfigureAwait(false)) yield return ($"Server {guild.Name}", check);
        if (guilds.Count > MaxGuilds)
            yield return ("Servers", Check.Well($"{guilds.Count - MaxGuilds} more servers were not looked at."));
        else if (_guilds.Count == guilds.Count)
            foreach (var check in Unfound()) yield return ("Servers", check);
    }

    private async Task<IReadOnlyList<Check>> GuildAsync(Guild partial, Snowflake user, CancellationToken cancellationToken)
    {
        var (look, trouble) = await TryAsync(
            async ct => (
                Guild: await client.Rest.GetGuildAsync(partial.Id, ct).ConfigureAwait(false),
                Channels: await client.Rest.GetGuildChannelsAsync(partial.Id, ct).ConfigureAwait(false),
                Bot: await client.Rest.GetMemberAsync(partial.Id, user, ct).ConfigureAwait(false)),
            "Its channels cannot be read",
            cancellationToken).ConfigureAwait(false);
        if (trouble is not null) return [trouble];
        _guilds.Add(partial.Id);
        _channels.UnionWith(look.Channels.Select(channel => channel.Id));
        _roles.UnionWith(look.Guild.Roles.Select(role => role.Id));
        var names = look.Channels.ToDictionary(channel => channel.Id.ToString(), channel => channel.Name ?? "?");
        return [.. channels.Judge(look.Guild, look.Bot, user, look.Channels).Select(check => check with { Text = Plain(check.Text, names) })];
    }

    /// <summary>What the settings name and no server has. Threads are not listed, so a channel that is none may be one.</summary>
    private IEnumerable<Check> Unfound()
    {
        foreach (var channel in modes.Value.Modes.Keys.Where(id => Snowflake.TryParse(id, out var channel) && !_channels.Contains(channel)))
            yield return Check.Ill($"Channel {channel} of the settings is in no server that the bot is in: correct it in Channels, or add the bot there.");
        foreach (var role in moderation.Value.Roles.Where(id => Snowflake.TryParse(id, out var role) && !_roles.Contains(role)))
            yield return Check.Ill($"Role {role} of the settings is in no server that the bot is in: correct it in Moderation:Roles.");
    }

    private async Task<(T? Result, Check? Trouble)> TryAsync<T>(Func<CancellationToken, Task<T>> ask, string what, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await ask(patience.Token).ConfigureAwait(false), null);
        }
        catch (DiscordException exception) when (exception.Status == HttpStatusCode.Unauthorized)
        {
            return (default, Check.Ill($"Discord refuses the token: copy or reset it on {BotPage}, and set it as Discord:Token."));
        }
        catch (DiscordException exception)
        {
            return (default, Check.Ill($"{what}: {exception.Message.TrimEnd('.')}. Try again in a moment."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, Check.Ill($"{what}: {options.BaseUrl} does not answer. Try again in a moment."));
        }
    }

    /// <summary>For a terminal: channels by their names, and nothing of Markdown.</summary>
    private static string Plain(string text, Dictionary<string, string> names) => ChannelMention()
        .Replace(text, mention => $"#{names.GetValueOrDefault(mention.Groups["id"].Value, mention.Groups["id"].Value)}")
        .Replace("*", "", StringComparison.Ordinal);

    [GeneratedRegex("<#(?<id>[0-9]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChannelMention();
}
