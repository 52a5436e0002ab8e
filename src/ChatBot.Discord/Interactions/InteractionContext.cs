using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>An interaction and the ways to answer it. If its handler takes long, it is deferred by itself, and answering goes on working.</summary>
public abstract class InteractionContext
{
    private readonly DiscordRestClient _rest;

    private protected InteractionContext(Interaction interaction, Responder responder, DiscordRestClient rest)
    {
        Interaction = interaction;
        Responder = responder;
        _rest = rest;
    }

    /// <summary>The interaction as it came.</summary>
    public Interaction Interaction { get; }

    /// <summary>Who asks.</summary>
    public User User => Interaction.Asker;

    /// <summary>The asker's language, or "en-US".</summary>
    public string Locale => Interaction.Locale ?? "en-US";

    /// <summary>How it will be deferred, if it has to be; a handler may decide at once.</summary>
    public DeferMode Defer { get; set; }

    /// <summary>Whether anything was answered; a deferred interaction is not answered yet.</summary>
    public bool IsAnswered => Responder.State is ResponseState.Responded or ResponseState.Gone;

    internal Responder Responder { get; }

    /// <summary>Answers with a message. After a defer it takes the place of "thinking…", seen by whom the defer decided.</summary>
    public Task RespondAsync(OutgoingMessage message, bool ephemeral = false, CancellationToken cancellationToken = default) =>
        Responder.RespondAsync(WithEphemeral(message, ephemeral), cancellationToken);

    /// <summary>Says "thinking…"; answer within 15 minutes.</summary>
    public Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default) =>
        Responder.FirstAsync(InteractionResponse.DeferMessage(ephemeral), cancellationToken);

    /// <summary>Changes the answer.</summary>
    public Task<PostedMessage> EditAsync(OutgoingMessage changes, CancellationToken cancellationToken = default) =>
        _rest.EditOriginalResponseAsync(Interaction, changes, cancellationToken);

    /// <summary>Deletes the answer.</summary>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _rest.DeleteOriginalResponseAsync(Interaction, cancellationToken);

    /// <summary>Answers once more.</summary>
    public Task<PostedMessage> FollowUpAsync(OutgoingMessage message, bool ephemeral = false, CancellationToken cancellationToken = default) =>
        Responder.FollowUpAsync(WithEphemeral(message, ephemeral), cancellationToken);

    private static OutgoingMessage WithEphemeral(OutgoingMessage message, bool ephemeral)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ephemeral ? message with { Flags = message.Flags | MessageFlags.Ephemeral } : message;
    }
}
