using System.Text;
using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;
using ChatBot.Storage;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Moderation.Privacy;

/// <summary><c>/privacy</c>, for everybody: what is stored about them, as a file to them alone, and gone when they say so.</summary>
internal sealed class PrivacyCommand(CommandTexts texts, PrivacyText text, Storage.Privacy privacy, ExchangeMemory exchanges, AuditLog audit) : IChatModule
{
    private const string Name = "privacy";
    private const string Show = "show";
    private const string Export = "export";
    private const string Forget = "forget";
    private const string Confirm = "1:forget:";
    private const string Cancel = "1:remember";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(
                Name,
                texts.Option(Name, Show, CommandOptionType.Subcommand),
                texts.Option(Name, Export, CommandOptionType.Subcommand),
                texts.Option(Name, Forget, CommandOptionType.Subcommand)),
            (context, ct) => context.RespondAsync(Answer(context.Subcommand, context.User.Id.ToString()), ephemeral: true, ct),
            DeferMode.Ephemeral)
        .OnComponent(Confirm, (context, ct) => context.UpdateAsync(ForgetThem(context), ct))
        .OnComponent(Cancel, (context, ct) => context.UpdateAsync(Final("Nothing was removed."), ct));

    private OutgoingMessage Answer(string subcommand, string member) => subcommand switch
    {
        Export => File(member),
        Forget => new OutgoingMessage
        {
            Content = "Shall I remove everything that I store about you? It cannot be brought back. What I answered in channels stays there until it is deleted.",
            Components = [Make.Row(Make.Button(Confirm + member, "Remove it", ButtonStyle.Danger), Make.Button(Cancel, "Keep it"))],
        },
        _ => new OutgoingMessage { Embeds = [new Embed { Title = "What I store", Description = $"{text.Paragraph}\n\n`/privacy export` gives you yours, `/privacy forget` removes it.", Color = Colors.Quiet }] },
    };

    private OutgoingMessage File(string member)
    {
        try
        {
            return new OutgoingMessage
            {
                Content = "This is everything that I store about you.",
                Files = [new FileUpload("my-data.json", Encoding.UTF8.GetBytes(privacy.Export(member)), "Everything that the bot stores about you, as JSON")],
            };
        }
        catch (StorageException exception)
        {
            return $"I cannot read it right now: {Markdown.EscapeLine(exception.Message, 300)}";
        }
    }

    private OutgoingMessage ForgetThem(ComponentContext context)
    {
        var member = context.User.Id.ToString();
        if (context.Argument != member) return Final("That was for somebody else. Use `/privacy forget` yourself.");
        try
        {
            var count = exchanges.ForgetAsker(member) + privacy.Forget(member);
            audit.Append(CommandReplies.PlaceOf(context.Interaction).Guild, "", "privacy-forget");
            return Final(count == 0 ? "There was nothing about you." : $"Removed: {(count == 1 ? "1 entry" : $"{count} entries")}. Nothing about you is left.");
        }
        catch (StorageException exception)
        {
            return Final($"I could not remove all of it, please try again later: {Markdown.EscapeLine(exception.Message, 300)}");
        }
    }

    private static OutgoingMessage Final(string content) => new() { Content = content, Components = [] };
}
