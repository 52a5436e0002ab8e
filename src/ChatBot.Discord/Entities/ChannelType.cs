using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of channel (resources/channel.mdx#channel-object-channel-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<ChannelType>))]
public enum ChannelType
{
    /// <summary>Text in a guild.</summary>
    GuildText = 0,

    /// <summary>A direct message.</summary>
    DirectMessage = 1,

    /// <summary>Voice in a guild.</summary>
    GuildVoice = 2,

    /// <summary>A direct message among several.</summary>
    GroupDirectMessage = 3,

    /// <summary>A heading over channels.</summary>
    GuildCategory = 4,

    /// <summary>Announcements.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread under announcements.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that all may see; a forum post too.</summary>
    PublicThread = 11,

    /// <summary>A thread for those invited.</summary>
    PrivateThread = 12,

    /// <summary>A stage.</summary>
    GuildStageVoice = 13,

    /// <summary>A hub's directory.</summary>
    GuildDirectory = 14,

    /// <summary>A forum: only threads.</summary>
    GuildForum = 15,

    /// <summary>A forum of media.</summary>
    GuildMedia = 16,
}
