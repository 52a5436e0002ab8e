namespace ChatBot.Playground.World;

/// <summary>The channel types that exist here (resources/channel.mdx#channel-object-channel-types).</summary>
internal enum ChannelType
{
    Text = 0,
    Dm = 1,
    Announcement = 5,
    PublicThread = 11,
    PrivateThread = 12,
    Forum = 15,
}
