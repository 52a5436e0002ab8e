namespace ChatBot.Playground.World;

internal sealed class Channel(ulong id, ChannelType type, string? name, Guild? guild)
{
    public ulong Id { get; } = id;

    public ChannelType Type { get; } = type;

    public Guild? Guild { get; } = guild;

    public string? Name { get; set; } = name;

    public string? Topic { get; set; }

    public Channel? Parent { get; init; }

    public int Position { get; init; }

    public List<PermissionOverwrite> Overwrites { get; } = [];

    public HashSet<ulong> Recipients { get; } = [];

    /// <summary>Oldest first.</summary>
    public List<Message> Messages { get; } = [];

    public ulong? LastMessageId { get; set; }

    public int RateLimitPerUser { get; set; }

    public ulong? OwnerId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public HashSet<ulong> ThreadMembers { get; } = [];

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    public int AutoArchiveMinutes { get; set; } = 1440;

    public List<ulong> AppliedTags { get; } = [];

    public List<ForumTag> AvailableTags { get; } = [];

    public int MessageCount { get; set; }

    public bool IsThread => Type is ChannelType.PublicThread or ChannelType.PrivateThread;

    public bool IsDm => Type == ChannelType.Dm;

    /// <summary>Whether messages can be posted in it at all.</summary>
    public bool HoldsMessages => Type != ChannelType.Forum;
}
