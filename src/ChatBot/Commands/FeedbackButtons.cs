using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>👍 and 👎 under an answer; 👎 asks why.</summary>
internal sealed class FeedbackButtons(SectionDirectory sections, INotes notes) : IChatModule
{
    private const string Reason = "reason";
    private const string Remark = "remark";
    private const int MaxRemark = 300;

    private static readonly IReadOnlyList<SelectOption> Reasons =
    [
        new() { Label = "It is not what I asked", Value = nameof(VoteReason.NotWhatWasAsked) },
        new() { Label = "It is outdated", Value = nameof(VoteReason.Outdated) },
        new() { Label = "It is wrong", Value = nameof(VoteReason.Wrong) },
    ];

    public void Register(DiscordClient client) => client.Interactions
        .OnComponent(ButtonIds.Helped, HelpedAsync, DeferMode.Ephemeral)
        .OnComponent(ButtonIds.DidNotHelp, AskWhyAsync, DeferMode.Never)
        .OnModal(ButtonIds.Reasons, HearWhyAsync);

    private Task HelpedAsync(ComponentContext context, CancellationToken cancellationToken) =>
        NoteAsync(context, context.Argument, section => Vote(context, section, helped: true), "Thanks, noted.", cancellationToken);

    private static Task AskWhyAsync(ComponentContext context, CancellationToken cancellationToken) => context.ShowModalAsync(
        new Modal(
            ButtonIds.Reasons + context.Argument,
            "What is not right about the answer?",
            [
                Component.Make.SelectField(Reason, "Why did it not help?", Reasons),
                Component.Make.TextField(Remark, "Anything else?", paragraph: true, required: false, maxLength: MaxRemark),
            ]),
        cancellationToken);

    private Task HearWhyAsync(ModalContext context, CancellationToken cancellationToken)
    {
        var reason = context.GetValues(Reason) is [var chosen, ..] && Enum.TryParse<VoteReason>(chosen, out var known) ? known : (VoteReason?)null;
        // The form takes no more; whoever sends one by other means may.
        var remark = TextCut.At(context.GetText(Remark).Trim(), MaxRemark);
        return NoteAsync(
            context,
            context.Argument,
            section => Vote(context, section, helped: false) with { Reason = reason, Remark = remark.Length == 0 ? null : remark },
            "Thanks, noted. Those who keep the articles will see it.",
            cancellationToken);
    }

    private Task NoteAsync(InteractionContext context, string key, Func<string, Vote> vote, string thanks, CancellationToken cancellationToken)
    {
        if (sections.Find(key) is not { } section) return context.RespondAsync(SectionButtons.Gone, ephemeral: true, cancellationToken);
        notes.Voted(vote(section.Id));
        return context.RespondAsync(thanks, ephemeral: true, cancellationToken);
    }

    private static Vote Vote(InteractionContext context, string section, bool helped) =>
        new(CommandReplies.PlaceOf(context.Interaction), context.User.Id.ToString(), section, helped);
}
