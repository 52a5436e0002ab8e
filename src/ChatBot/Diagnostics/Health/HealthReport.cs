using ChatBot.Corpus;
using ChatBot.Diagnostics.Running;
using ChatBot.Discord;
using ChatBot.Discord.Gateway;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Diagnostics.Health;

/// <summary>Whether the bot lives, and whether it answers: a process can be up and its bot deaf.</summary>
internal sealed class HealthReport(DiscordClient client, IKnowledge knowledge, BackgroundParts parts, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(45);

    /// <summary>In an outage of Discord's the bot tries on by itself; after so long a new process may do better.</summary>
    private static readonly TimeSpan LongestDeafness = TimeSpan.FromMinutes(5);

    /// <summary>Why a new process would be better off, in a sentence; null where this one is well.</summary>
    public string? Illness => parts.Failure is { } failure ? $"{failure}" : Silence(client.Status);

    /// <summary>Why it cannot answer now, in a sentence; null where it can.</summary>
    public string? Unreadiness
    {
        get
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested) return "The bot is stopping.";
            if (Illness is { } illness) return illness;
            if (knowledge.Sections.Count == 0) return "There are no articles to answer from.";
            if (client.Status is { State: not GatewayState.Ready } status) return $"The gateway is {status.State.ToString().ToLowerInvariant()}.";
            return client.CommandSync is null ? "The commands are not registered yet." : null;
        }
    }

    /// <summary>A connection that is missing two answers is dead, and should have been given up by then.</summary>
    internal static string? Silence(GatewayStatus status)
    {
        if (status.DeafFor > LongestDeafness)
            return $"The gateway has not been connected for {Minutes(status.DeafFor.Value)}{(status.LastDisconnection is { } why ? $"; it last ended with: {why}" : "")}.";
        return status.State == GatewayState.Ready && status.SinceAck > 2 * (status.HeartbeatInterval ?? UsualInterval) + Grace
            ? $"The gateway has not answered a heartbeat for {Minutes(status.SinceAck.Value)}."
            : null;
    }

    private static string Minutes(TimeSpan time) => time.TotalMinutes < 2 ? $"{time.TotalSeconds:0} seconds" : $"{time.TotalMinutes:0} minutes";
}
