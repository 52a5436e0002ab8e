using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// Answers one interaction: first over the callback, once, and from then on over its webhook
/// (interactions/receiving-and-responding.mdx#followup-messages). The handler and the automatic defer take turns.
/// </summary>
internal sealed class Responder(Interaction interaction, DiscordRestClient rest, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly long _receivedAt = time.GetTimestamp();
    private ResponseState _state;

    public ResponseState State => _state;

    public TimeSpan Elapsed => time.GetElapsedTime(_receivedAt);

    public Task RespondAsync(OutgoingMessage message, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            switch (_state)
            {
                case ResponseState.None:
                    await FirstAsync(InteractionResponse.Message(message), ResponseState.Responded, cancellationToken).ConfigureAwait(false);
                    break;
                case ResponseState.DeferredMessage:
                    await rest.EditOriginalResponseAsync(interaction, message, cancellationToken).ConfigureAwait(false);
                    _state = ResponseState.Responded;
                    break;
                case ResponseState.DeferredUpdate:
                    await rest.CreateFollowupAsync(interaction, message, cancellationToken).ConfigureAwait(false);
                    _state = ResponseState.Responded;
                    break;
                default:
                    throw Answered();
            }
        },
        cancellationToken);

    public Task UpdateAsync(OutgoingMessage message, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            switch (_state)
            {
                case ResponseState.None:
                    await FirstAsync(InteractionResponse.UpdateMessage(message), ResponseState.Responded, cancellationToken).ConfigureAwait(false);
                    break;
                case ResponseState.DeferredUpdate:
                    await rest.EditOriginalResponseAsync(interaction, message, cancellationToken).ConfigureAwait(false);
                    _state = ResponseState.Responded;
                    break;
                default:
                    throw Answered();
            }
        },
        cancellationToken);

    public Task FirstAsync(InteractionResponse response, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (_state != ResponseState.None)
                throw Answered();
            await FirstAsync(response, After(response), cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Defers unless something was answered already.</summary>
    public Task DeferIfSilentAsync(InteractionResponse response, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (_state == ResponseState.None)
                await FirstAsync(response, After(response), cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Answers once more. What comes first after "thinking…" takes its place, as Discord would have it.</summary>
    public async Task<PostedMessage> FollowUpAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        PostedMessage? posted = null;
        await InTurnAsync(
            async () =>
            {
                posted = _state switch
                {
                    ResponseState.None or ResponseState.Gone => throw new InvalidOperationException("The interaction is not answered yet; respond or defer first."),
                    ResponseState.DeferredMessage => await rest.EditOriginalResponseAsync(interaction, message, cancellationToken).ConfigureAwait(false),
                    _ => await rest.CreateFollowupAsync(interaction, message, cancellationToken).ConfigureAwait(false),
                };
                _state = ResponseState.Responded;
            },
            cancellationToken).ConfigureAwait(false);
        return posted!;
    }

    /// <summary>Tells the asker that it failed, if that is still possible, and never more than once.</summary>
    public Task ApologizeAsync(string text, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage { Content = text, Flags = MessageFlags.Ephemeral };
        return InTurnAsync(
            async () =>
            {
                var state = _state;
                _state = ResponseState.Gone;
                switch (state)
                {
                    case ResponseState.None:
                        await rest.RespondAsync(interaction, InteractionResponse.Message(message), cancellationToken).ConfigureAwait(false);
                        break;
                    case ResponseState.DeferredMessage:
                        await rest.EditOriginalResponseAsync(interaction, text, cancellationToken).ConfigureAwait(false);
                        break;
                    case ResponseState.DeferredUpdate or ResponseState.Responded:
                        await rest.CreateFollowupAsync(interaction, message, cancellationToken).ConfigureAwait(false);
                        break;
                }
            },
            cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private static InvalidOperationException Answered() =>
        new("The interaction has been answered or deferred already; edit the answer or follow up.");

    private static ResponseState After(InteractionResponse response) => response.Type switch
    {
        InteractionResponseType.DeferredMessage => ResponseState.DeferredMessage,
        InteractionResponseType.DeferredUpdate => ResponseState.DeferredUpdate,
        _ => ResponseState.Responded,
    };

    private async Task FirstAsync(InteractionResponse response, ResponseState after, CancellationToken cancellationToken)
    {
        await rest.RespondAsync(interaction, response, cancellationToken).ConfigureAwait(false);
        _state = after;
        if (Elapsed > Deadline)
            Log.Late(logger, interaction.Id, Elapsed.TotalMilliseconds);
    }

    private async Task InTurnAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (DiscordException exception) when (exception.IsInteractionGone)
        {
            _state = ResponseState.Gone;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }
}
