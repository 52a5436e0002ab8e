namespace ChatBot.Playground.World;

/// <summary>
/// Everything that exists, in memory. Read and changed only under <see cref="Gate"/>, events included,
/// so that everyone sees one order.
/// </summary>
internal sealed class WorldState
{
    public WorldState(TimeProvider time, PlaygroundOptions options)
    {
        Time = time;
        Options = options;
        Ids = new SnowflakeGenerator(time);
        Application = null!;
        Json = new MessageJson(this);
        DefaultWorld.Fill(this);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public PlaygroundOptions Options { get; }

    public SnowflakeGenerator Ids { get; }

    public MessageJson Json { get; }

    public BotApplication Application { get; set; }

    public OrderedDictionary<ulong, User> Users { get; } = [];

    public OrderedDictionary<ulong, Guild> Guilds { get; } = [];

    public Dictionary<ulong, Channel> Channels { get; } = [];

    public Dictionary<ulong, Message> Messages { get; } = [];

    public Dictionary<ulong, StoredFile> Files { get; } = [];

    /// <summary>Users who let the bot write to them no more: 50007.</summary>
    public HashSet<ulong> ClosedToDms { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public User? FindUser(ulong id) => Users.GetValueOrDefault(id);

    public Message? FindMessage(ulong id) => Messages.GetValueOrDefault(id);

    public Permissions PermissionsOf(User user, Channel channel) => PermissionRules.Of(user, channel, Now);

    public bool Sees(User user, Channel channel) => PermissionsOf(user, channel).HasFlag(Permissions.ViewChannel);

    public void Add(Channel channel)
    {
        Channels[channel.Id] = channel;
        channel.Guild?.Channels.Add(channel.Id, channel);
    }

    public void Add(Message message)
    {
        Messages[message.Id] = message;
        var channel = message.Channel;
        if (message.EphemeralFor is null) channel.LastMessageId = message.Id;
        channel.MessageCount++;
        channel.Messages.Add(message);
        if (channel.Messages.Count <= Options.MessagesKeptPerChannel) return;

        var forgotten = Math.Max(1, channel.Messages.Count / 4);
        foreach (var old in channel.Messages.Take(forgotten)) Messages.Remove(old.Id);
        channel.Messages.RemoveRange(0, forgotten);
    }

    public Channel DmWith(User user)
    {
        var existing = Channels.Values.FirstOrDefault(c => c.IsDm && c.Recipients.Contains(user.Id));
        if (existing is not null) return existing;
        var channel = new Channel(Ids.Next(), ChannelType.Dm, name: null, guild: null) { Recipients = { user.Id, Application.Id } };
        Add(channel);
        return channel;
    }

    public void Refill()
    {
        Users.Clear();
        Guilds.Clear();
        Channels.Clear();
        Messages.Clear();
        Files.Clear();
        ClosedToDms.Clear();
        DefaultWorld.Fill(this);
    }
}
