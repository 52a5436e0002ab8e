using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/why</c>, and "Why this answer?" in the Apps menu of an answer: how it came about, for the asker alone.</summary>
internal sealed class WhyCommand(CommandTexts texts, WhyMessage message, ExchangeMemory exchanges) : IChatModule
{
    private const string Name = "why";
    private const string Question = "question";
    private const string MenuKey = "why-this";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(Name, texts.Option(Name, Question, CommandOptionType.String) with { Required = true, MaxLength = QuestionDesk.MaxQuestionLength }),
            (context, ct) => context.RespondAsync(message.Of(context.GetString(Question) ?? ""), ephemeral: true, ct),
            DeferMode.Ephemeral)
        .OnCommand(texts.MessageCommand(MenuKey), (context, ct) => context.RespondAsync(Explain(context.TargetMessage, client.BotId), ephemeral: true, ct), DeferMode.Ephemeral);

    private OutgoingMessage Explain(Message? answer, Snowflake bot)
    {
        if (answer is null) return "That message is gone.";
        if (answer.Author.Id != bot) return "I can explain my own answers only; that message is not mine.";
        if (exchanges.ByAnswer(answer.Id.ToString()) is { } exchange) return message.Of(exchange.Question);
        if (answer.ReferencedMessage is { IsFromPerson: true } asked && Mentions.Without(asked.Content, bot) is { Length: > 0 } text) return message.Of(text);
        // A restart forgets what was asked; the section's heading is still there.
        return answer.Embeds is [{ Title: { Length: > 0 } heading }, ..]
            ? message.Of(heading, "I do not remember the question any more, so this is how its heading is answered.")
            : "I do not remember what that was an answer to. `/why` explains a question that you type.";
    }
}
