using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>What a member may do (topics/permissions.mdx#permissions-bitwise-permission-flags); the ones a bot that answers needs or asks for.</summary>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, past all overwrites.</summary>
    Administrator = 1UL << 3,

    /// <summary>Edit channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Edit the guild.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>Add reactions.</summary>
    AddReactions = 1UL << 6,

    /// <summary>See a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Send messages in channels, not in threads.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete or pin others' messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Embeds are shown.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Upload files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read earlier messages; replies need it.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone and all roles.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Edit and delete threads.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Send messages in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Time members out.</summary>
    ModerateMembers = 1UL << 40,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,
}
