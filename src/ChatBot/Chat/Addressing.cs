using ChatBot.Conversation;
using ChatBot.Discord.Entities;
using ChatBot.Settings;

namespace ChatBot.Chat;

/// <summary>Tells whether a message is for the bot, and what it asks.</summary>
internal sealed class Addressing(ChannelDirectory channels, ChannelPolicies policies, QuestionDesk desk, TimeProvider time)
{
    /// <summary>The inquiry; null where the message is none of the bot's business.</summary>
    public Inquiry? Read(Message message, Snowflake bot)
    {
        if (!message.IsFromPerson || message.Author.Id == bot) return null;
        var answered = message.ReferencedMessage is { } referenced && referenced.Author.Id == bot ? referenced : null;
        var place = PlaceOf(message);
        var mode = policies.ModeOf(place);
        if (WayOf(message, bot, answered is not null, mode) is not { } by) return null;

        return new Inquiry(place, message.Author.Id.ToString(), TextOf(message, bot, by), by)
        {
            At = time.GetUtcNow(),
            Title = channels.TitleOfPost(message.ChannelId, message.Id),
            Before = answered is null ? null : desk.QuestionAnsweredBy(answered.Id.ToString()) ?? HeadingOf(answered),
            TakesEverything = mode == ChannelMode.All,
        };
    }

    private static AskedBy? WayOf(Message message, Snowflake bot, bool isReply, ChannelMode mode)
    {
        if (message.GuildId is not null && mode == ChannelMode.Off) return null;
        if (isReply) return AskedBy.Reply;
        if (message.GuildId is null) return AskedBy.DirectMessage;
        if (message.Mentioned(bot)) return AskedBy.Mention;
        return mode == ChannelMode.Mention || message.Content.Length == 0 ? null : AskedBy.OpenChannel;
    }

    /// <summary>What it says; of a bare mention in reply to somebody, what they said.</summary>
    private static string TextOf(Message message, Snowflake bot, AskedBy by)
    {
        var text = Mentions.Without(message.Content, bot);
        if (text.Length == 0 && by == AskedBy.Mention && message.ReferencedMessage is { IsFromPerson: true } other) return Mentions.Without(other.Content, bot);
        return text;
    }

    private static Place PlaceOf(Message message) => new(message.ChannelId.ToString(), message.GuildId?.ToString());

    /// <summary>What an answer from before a restart was about: its section's heading.</summary>
    private static string? HeadingOf(Message answer) => answer.Embeds is [{ Title: { Length: > 0 } heading }, ..] ? heading : null;
}
