namespace ChatBot.Discord.Entities;

/// <summary>What /guilds/{guild}/threads/active answers (resources/guild.mdx#list-active-guild-threads).</summary>
internal sealed record ActiveThreads
{
    public IReadOnlyList<Channel> Threads { get; init => field = value ?? []; } = [];
}
