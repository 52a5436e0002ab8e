using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    /// <summary>Reads the guilds that the bot is in, 200 at most, with their names and little else (resources/user.mdx#get-current-user-guilds).</summary>
    public Task<IReadOnlyList<Guild>> GetCurrentGuildsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Plain("users/@me/guilds")), DiscordJson.Default.IReadOnlyListGuild, cancellationToken);

    /// <summary>Reads a guild's active threads (resources/guild.mdx#list-active-guild-threads).</summary>
    public async Task<IReadOnlyList<Channel>> GetActiveThreadsAsync(Snowflake guild, CancellationToken cancellationToken = default) =>
        (await SendAsync(Get(Route.Guild(guild, "/threads/active")), DiscordJson.Default.ActiveThreads, cancellationToken).ConfigureAwait(false)).Threads;

    /// <summary>Reads a guild with its roles (resources/guild.mdx#get-guild).</summary>
    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Guild(guild)), DiscordJson.Default.Guild, cancellationToken);

    /// <summary>Reads a guild's channels, threads apart (resources/guild.mdx#get-guild-channels).</summary>
    public Task<IReadOnlyList<Channel>> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Guild(guild, "/channels")), DiscordJson.Default.IReadOnlyListChannel, cancellationToken);

    /// <summary>Reads a guild's roles (resources/guild.mdx#get-guild-roles).</summary>
    public Task<IReadOnlyList<Role>> GetGuildRolesAsync(Snowflake guild, CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Guild(guild, "/roles")), DiscordJson.Default.IReadOnlyListRole, cancellationToken);

    /// <summary>Reads one member: the bot itself, by its user identifier, or another (resources/guild.mdx#get-guild-member).</summary>
    public Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Guild(guild, "/members/{user}", $"/members/{user}")), DiscordJson.Default.Member, cancellationToken);
}
