using System.Collections.Immutable;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Storage;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Moderation.Submissions;

/// <summary>What is said of submissions.</summary>
internal static class SubmissionMessage
{
    public const string Publish = "1:publish:";
    public const string Discard = "1:discard:";
    public const string Undo = "1:undo:";
    public const string Choose = "1:undo-one";

    private const int MaxFault = 1500;
    private const int MaxLabel = 100;

    public static readonly OutgoingMessage NotAllowed = "Articles cannot be submitted from chat; the operator may allow it with `Corpus:AllowSubmit`.";
    public static readonly OutgoingMessage Gone = Final("That draft is no longer at hand: it was decided already, or I was restarted. Please submit it again.");

    /// <summary>What a draft would change, to be decided.</summary>
    public static OutgoingMessage Review(CorpusEdit edit, OutgoingMessage report, string version, bool hasObjections, string? opening) => report with
    {
        Content = $"{(opening is null ? "" : $"{opening}\n")}`{edit.File}` as it would be:",
        Components =
        [
            Make.Row(
                Make.Button(Publish + version, hasObjections ? "Publish it anyway" : "Publish", hasObjections ? ButtonStyle.Danger : ButtonStyle.Primary),
                Make.Button(Discard + version, "Discard")),
        ],
    };

    /// <summary>What was done, with the way back.</summary>
    public static OutgoingMessage Done(string content, OutgoingMessage report, long? id) => report with
    {
        Content = content,
        Components = id is null ? [] : [Make.Row(Make.Button($"{Undo}{id}", "Undo"))],
    };

    /// <summary>Why nothing was done; the draft can still be decided.</summary>
    public static OutgoingMessage Failed(OutgoingMessage report) => new() { Content = report.Content };

    public static OutgoingMessage Refused(string fault) => Final(Markdown.Escape(TextCut.At(fault, MaxFault)));

    public static OutgoingMessage Final(string content) => new() { Content = content, Embeds = [], Components = [] };

    /// <summary>The last submissions, to take one back.</summary>
    public static OutgoingMessage List(IReadOnlyList<Submission> submissions)
    {
        if (submissions.Count == 0) return "There is nothing to take back.";
        ImmutableArray<SelectOption> choices = [.. submissions.Select(submission => new SelectOption
        {
            Label = Markdown.Line(submission.File, MaxLabel),
            Value = $"{submission.Id}",
            Description = $"{What(submission)} on {submission.At:d MMMM yyyy, HH:mm} UTC",
        })];
        return new OutgoingMessage { Content = "Take back what was submitted:", Components = [Make.Row(Make.Select(Choose, choices, "Choose an article"))] };
    }

    private static string What(Submission submission) => submission switch
    {
        { After: null } => "Removed",
        { Before: null } => "Added",
        _ => "Changed",
    };
}
