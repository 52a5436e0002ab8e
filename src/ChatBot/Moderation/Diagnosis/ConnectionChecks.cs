using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Discord.Gateway;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>Whether the bot hears and is heard.</summary>
internal sealed class ConnectionChecks(ChannelPolicies policies)
{
    // Discord resets the token of a bot that starts 1000 sessions in a day.
    private const int ManyIdentifies = 900;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    public IEnumerable<Check> Look(DiscordClient client)
    {
        var status = client.Status;
        yield return Gateway(status);
        if (status.Disconnections > 0) yield return Check.Well($"Disconnected {(status.Disconnections == 1 ? "once" : $"{status.Disconnections} times")} since the start; the last time because: {Markdown.EscapeLine(status.LastDisconnection ?? "unknown", 200)}.");
        if (status.IdentifiesToday >= ManyIdentifies) yield return Check.Ill($"{status.IdentifiesToday} sessions were started today, and at 1000 Discord resets the token: look in the log for why I lose the connection.");
        yield return Heard(status);
        yield return Content(client);
        yield return Commands(client);
    }

    internal static Check Gateway(GatewayStatus status)
    {
        var text = $"last event {Ago(status.SinceEvent)}, last heartbeat answered {Ago(status.SinceAck)}{(status.Latency is { } latency ? $" in {latency.TotalMilliseconds:F0} ms" : "")}";
        if (status.State != GatewayState.Ready) return Check.Ill($"Not connected ({text}): I try again by myself; if it lasts, see the log.");
        return status.SinceAck > Late ? Check.Ill($"The connection may be dead ({text}): I connect anew by myself; if it lasts, see the log.") : Check.Well($"Connected: {text}.");
    }

    private static Check Heard(GatewayStatus status) => status.Intents switch
    {
        null => Check.Well("Which events I get is not known: the session is from before this version."),
        { } intents when intents.HasFlag(GatewayIntents.Default) => Check.Well("I get mentions, direct messages and commands."),
        { } intents => Check.Ill($"I do not get {GatewayIntents.Default & ~intents}, so questions are missed: restart me."),
    };

    private Check Content(DiscordClient client)
    {
        var open = policies.Open.Count;
        if (open == 0) return Check.Well("I do not read what is not said to me: no channel is in mode questions or all.");
        return ContentIntent.IsGranted(client)
            ? Check.Well($"I read what is not said to me, for {Counted.Of(open, "open place")}.")
            : Check.Ill($"I do not get what is not said to me, so {Counted.Of(open, "place")} in mode questions or all {(open == 1 ? "stays" : "stay")} silent: {ContentIntent.Mend}.");
    }

    private static Check Commands(DiscordClient client) => client.CommandSync is { } sync
        ? Check.Well($"{Counted.Of(client.Interactions.Commands.Count, "command")} in sync, {(sync.Guild is { } guild ? $"in server {guild}" : "in all servers")}{(sync.WasInSync ? "" : "; they changed when I started")}.")
        : Check.Ill("The commands are not registered: see the log for what Discord says, and restart me.");

    private static string Ago(TimeSpan? age) => age is { } time
        ? time.TotalSeconds < 120 ? $"{time.TotalSeconds:F0} s ago" : time.TotalHours < 2 ? $"{time.TotalMinutes:F0} min ago" : $"{time.TotalHours:F0} h ago"
        : "not yet";
}
