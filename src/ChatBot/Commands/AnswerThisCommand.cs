using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>"Answer this" in a message's Apps menu: the text comes along without any privileged intent.</summary>
internal sealed class AnswerThisCommand(CommandTexts texts, CommandReplies replies) : IChatModule
{
    private const string Key = "answer-this";

    public void Register(DiscordClient client) => client.Interactions.OnCommand(texts.MessageCommand(Key), (context, ct) => AnswerAsync(context, client, ct));

    private Task AnswerAsync(CommandContext context, DiscordClient client, CancellationToken cancellationToken)
    {
        if (context.TargetMessage is not { } message) return context.RespondAsync("That message is gone.", ephemeral: true, cancellationToken);
        if (!message.IsFromPerson) return context.RespondAsync("I answer what people ask; that message is not from one.", ephemeral: true, cancellationToken);

        var place = CommandReplies.PlaceOf(context.Interaction);
        var text = Mentions.Without(message.Content, client.BotId);
        var title = TitleOf(message, context.Interaction.Channel);
        if (text.Length == 0 && title is null) return context.RespondAsync("There is no text in that message.", ephemeral: true, cancellationToken);

        var opening = $"<@{message.Author.Id}> asked: {MessageLink.To(place, message.Id.ToString())}";
        return replies.AnswerAsync(context, new Inquiry(place, context.User.Id.ToString(), text, AskedBy.MessageMenu) { Title = title }, opening, message.Id.ToString(), cancellationToken);
    }

    /// <summary>The first message of a forum post has the post's identifier; the post's name is its title.</summary>
    private static string? TitleOf(Message message, Channel? channel) => channel is { IsThread: true } && channel.Id == message.Id ? channel.Name : null;
}
