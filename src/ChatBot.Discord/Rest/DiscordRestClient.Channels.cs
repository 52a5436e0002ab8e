using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    private const int LongestThreadName = 100;

    /// <summary>Reads a channel or a thread (resources/channel.mdx#get-channel).</summary>
    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Channel(channel)), DiscordJson.Default.Channel, cancellationToken);

    /// <summary>Shows "is typing" for ten seconds (resources/channel.mdx#trigger-typing-indicator).</summary>
    public Task TriggerTypingAsync(Snowflake channel, CancellationToken cancellationToken = default) =>
        SendAsync(new RestRequest(HttpMethod.Post, Route.Channel(channel, "/typing")), cancellationToken);

    /// <summary>Starts a thread from a message, whose identifier it takes (resources/channel.mdx#start-thread-from-message).</summary>
    public Task<Channel> CreateThreadAsync(Snowflake channel, Snowflake message, string name, TimeSpan? autoArchive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var thread = new NewThread(name.Length <= LongestThreadName ? name : name[..LongestThreadName], autoArchive is { } time ? (int)time.TotalMinutes : null);
        var request = new RestRequest(HttpMethod.Post, Route.Channel(channel, "/messages/{message}/threads", $"/messages/{message}/threads"))
        {
            Body = RestBody.Of(thread, DiscordJson.Default.NewThread),
            RepeatsSafely = false,
        };
        return SendAsync(request, DiscordJson.Default.Channel, cancellationToken);
    }

    /// <summary>Opens the direct messages with a user, or returns those that are open (resources/user.mdx#create-dm).</summary>
    public Task<Channel> CreateDirectMessageChannelAsync(Snowflake user, CancellationToken cancellationToken = default)
    {
        var request = new RestRequest(HttpMethod.Post, Route.Plain("users/@me/channels"))
        {
            Body = RestBody.Of(new NewDirectMessageChannel(user), DiscordJson.Default.NewDirectMessageChannel),
        };
        return SendAsync(request, DiscordJson.Default.Channel, cancellationToken);
    }
}
