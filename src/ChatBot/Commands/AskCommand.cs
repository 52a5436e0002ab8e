using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/ask</c>: a question, for all to see or not, for oneself or for somebody else.</summary>
internal sealed class AskCommand(CommandTexts texts, CommandReplies replies, ChannelPolicies policies, Suggestions suggestions) : IChatModule
{
    private const string Name = "ask";
    private const string Question = "question";
    private const string Private = "private";
    private const string For = "for";
    private const int MaxEcho = 300;

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(
                Name,
                texts.Option(Name, Question, CommandOptionType.String) with { Required = true, Autocomplete = true },
                texts.Option(Name, Private, CommandOptionType.Boolean),
                texts.Option(Name, For, CommandOptionType.User)),
            AskAsync)
        .OnAutocomplete(Name, (context, _) => Task.FromResult(suggestions.Questions(context.Typed)));

    private Task AskAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var question = context.GetString(Question) ?? "";
        var place = CommandReplies.PlaceOf(context.Interaction);
        var isPrivate = context.GetBoolean(Private) ?? policies.Of(place).IsPrivateByDefault;
        var inquiry = new Inquiry(place, context.User.Id.ToString(), question, AskedBy.Command) { IsPrivate = isPrivate };
        var echo = $"> {Markdown.EscapeLine(question, MaxEcho)}";
        var opening = context.GetUser(For) is { } member ? $"For <@{member.Id}>:\n{echo}" : echo;
        return replies.AnswerAsync(context, inquiry, opening, null, cancellationToken);
    }
}
