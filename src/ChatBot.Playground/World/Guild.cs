namespace ChatBot.Playground.World;

internal sealed class Guild(ulong id, string name, ulong ownerId, Role everyone)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public ulong OwnerId { get; } = ownerId;

    public Role Everyone { get; } = everyone;

    public OrderedDictionary<ulong, Role> Roles { get; } = new() { [everyone.Id] = everyone };

    public OrderedDictionary<ulong, Member> Members { get; } = [];

    public OrderedDictionary<ulong, Channel> Channels { get; } = [];

    public bool IsAvailable { get; set; } = true;
}
