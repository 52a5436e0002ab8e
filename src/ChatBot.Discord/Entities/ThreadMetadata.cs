namespace ChatBot.Discord.Entities;

/// <summary>A thread's state (resources/channel.mdx#thread-metadata-object).</summary>
public sealed record ThreadMetadata
{
    /// <summary>Whether it is put away; sending wakes it.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether only moderators may wake it.</summary>
    public bool Locked { get; init; }
}
