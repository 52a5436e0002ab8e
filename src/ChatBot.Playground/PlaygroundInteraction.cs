using System.Text.Json.Nodes;
using ChatBot.Playground.Interactions;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground;

/// <summary>Something that a member did with the bot, and what became of it.</summary>
public sealed class PlaygroundInteraction
{
    private readonly PlaygroundServices _services;

    internal PlaygroundInteraction(PlaygroundServices services, Interaction interaction)
    {
        _services = services;
        Inner = interaction;
    }

    /// <summary>The id.</summary>
    public ulong Id => Inner.Id;

    /// <summary>Whether the bot answered.</summary>
    public bool IsAnswered => _services.Locked(() => Inner.IsAnswered);

    /// <summary>Whether the member was told that the application did not respond.</summary>
    public bool HasFailed => _services.Locked(() => Inner.HasFailed);

    /// <summary>The callback type of the answer; 0 while there is none.</summary>
    public int AnswerType => _services.Locked(() => (int)Inner.Answer);

    /// <summary>The callback's data.</summary>
    public JsonObject? AnswerData => _services.Locked(() => Inner.AnswerData?.DeepClone() as JsonObject);

    /// <summary>How long the bot took to answer, by the server's clock.</summary>
    public TimeSpan? AnsweredAfter => _services.Locked(() => Inner.AnsweredAfter);

    /// <summary>The answer's message, or the message that is updated.</summary>
    public PlaygroundMessage? Message => _services.Locked(() => Inner.Original is { IsDeleted: false } original ? Snapshot(original) : null);

    /// <summary>The followups that are not deleted.</summary>
    public IReadOnlyList<PlaygroundMessage> Followups => _services.Locked(() => Inner.Followups.Where(m => !m.IsDeleted).Select(Snapshot).ToList());

    /// <summary>The names of the choices of an autocomplete answer.</summary>
    public IReadOnlyList<string> Choices => [.. (AnswerData?.Objects("choices") ?? []).Select(c => c.Text("name") ?? "")];

    internal Interaction Inner { get; }

    private bool IsComplete => _services.Locked(() => Inner.Answer != CallbackType.DeferredUpdate || Inner.HasFollowed || Inner.Followups.Count > 0);

    /// <summary>Waits for the callback; fails when the bot lets it go by.</summary>
    public async Task<PlaygroundInteraction> AnsweredAsync(CancellationToken cancellation = default)
    {
        await UntilAsync(() => IsAnswered || HasFailed ? this : null, "the bot's answer", cancellation);
        return IsAnswered ? this : throw new PlaygroundException("The application did not respond.");
    }

    /// <summary>Waits for the answer's message to be there, no longer only a sign of thinking, and updated where that was put off.</summary>
    public async Task<PlaygroundMessage> MessageAsync(CancellationToken cancellation = default)
    {
        await AnsweredAsync(cancellation);
        return await UntilAsync(() => IsComplete && Message is { IsLoading: false } message ? message : null, "the answer's message", cancellation);
    }

    private Task<T> UntilAsync<T>(Func<T?> probe, string what, CancellationToken cancellation)
        where T : class
        => _services.Events.Changes.UntilAsync(probe, _services.World.Options.WaitTimeout, what, cancellation);

    private PlaygroundMessage Snapshot(Message message) => new(message, _services.World);
}
