using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Storage;

namespace ChatBot.Moderation.Gaps;

/// <summary><c>/gaps</c>: what members ask in vain, to be written about or dismissed.</summary>
internal sealed class GapsCommand(CommandTexts texts, ModeratorViews views, GapsMessage message, Storage.Gaps gaps, AuditLog audit, TimeProvider time) : IChatModule
{
    private const string Name = "gaps";
    private const int MaxExported = 500;
    private const int MaxQuestions = 5;

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(Name) with { DefaultMemberPermissions = Moderators.Required },
            (context, ct) => views.ShowAsync(context, Name, guild => message.Of(guild, new GapsView()), ct),
            DeferMode.Ephemeral)
        .OnComponent(GapsMessage.Page, (context, ct) => views.TurnAsync(context, Name, guild => message.Of(guild, GapsView.Parse(context.Argument)), ct))
        .OnComponent(GapsMessage.Choose, (context, ct) => ChangeAsync(context, context.Values is [var choice, ..] ? choice : "", ct))
        .OnComponent(GapsMessage.Undo, (context, ct) => ChangeAsync(context, context.Argument, ct))
        .OnComponent(GapsMessage.Export, (context, ct) => views.ShowAsync(context, "export gaps", Export, ct), DeferMode.Ephemeral);

    private Task ChangeAsync(ComponentContext context, string choice, CancellationToken cancellationToken) => views.TurnAsync(
        context,
        "dismiss a gap",
        guild => message.Of(guild, GapsView.Parse(context.Argument), Change(guild, context.User.Id.ToString(), choice)),
        cancellationToken);

    /// <summary>Dismisses or restores the gap of that key, and tells what it is then; null where nobody asks for it any more.</summary>
    private Gap? Change(string? guild, string who, string choice)
    {
        if (choice.Split(':') is not [var action, var key, ..]) return null;
        if (gaps.Topics(guild).FirstOrDefault(topic => GapKey.Of(topic) == key) is not { } topic) return null;
        // The record does not name the topic: it is made of members' words, which are not kept as long.
        if (action == GapsMessage.Dismiss ? gaps.Dismiss(guild, topic) : gaps.Restore(guild, topic)) audit.Append(guild, who, $"gap-{action}");
        return gaps.Find(guild, topic);
    }

    private OutgoingMessage Export(string? guild)
    {
        var open = gaps.List(guild, 0, MaxExported);
        if (open.Count == 0) return "There is nothing to export.";
        var file = GapsExport.Of(open, gaps.Questions(guild, MaxQuestions), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new OutgoingMessage { Content = "A draft of an article: write an answer under each heading, and put it into the corpus folder.", Files = [file] };
    }
}
