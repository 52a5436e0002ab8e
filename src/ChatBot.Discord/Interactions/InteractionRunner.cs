using System.Security.Cryptography;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Runs the handlers of interactions, side by side, and sees to it that each is answered once, whatever they do.</summary>
internal sealed class InteractionRunner(InteractionRouter router, DiscordRestClient rest, DiscordOptions options, TimeProvider time, ILogger logger)
{
    internal const int MaxRunning = 500;
    private const int MaxApologies = 50;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    private int _running;
    private int _apologies;
    private int _clockWarned;
    private TaskCompletionSource? _finished;

    /// <summary>Starts it, or says that the bot is busy.</summary>
    public bool TryStart(Interaction interaction, Action handled, CancellationToken stopping)
    {
        if (Interlocked.Increment(ref _running) <= MaxRunning)
        {
            var received = DiscordActivities.Received(time);
            _ = Task.Run(() => RunAsync(interaction, received, handled, stopping), CancellationToken.None);
            return true;
        }

        Interlocked.Decrement(ref _running);
        DiscordMetrics.Shed.Add(1);
        Log.Busy(logger, interaction.Id);
        if (Interlocked.Increment(ref _apologies) <= MaxApologies)
            _ = Task.Run(() => SayBusyAsync(interaction, stopping), CancellationToken.None);
        else
            Interlocked.Decrement(ref _apologies);
        return false;
    }

    /// <summary>Ends when none runs.</summary>
    public Task WhenIdleAsync()
    {
        var finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _finished, finished);
        if (Volatile.Read(ref _running) == 0)
            finished.TrySetResult();
        return finished.Task;
    }

    private async Task RunAsync(Interaction interaction, DateTimeOffset received, Action handled, CancellationToken stopping)
    {
        DiscordMetrics.Interactions.Add(1);
        using var activity = DiscordActivities.Handle("INTERACTION_CREATE", received);
        using var scope = logger.BeginScope(new InteractionScope(interaction));
        try
        {
            if (interaction.Type == InteractionType.Autocomplete)
                await SuggestAsync(interaction, stopping).ConfigureAwait(false);
            else
                await AnswerAsync(interaction, stopping).ConfigureAwait(false);
        }
        finally
        {
            handled();
            DiscordMetrics.Interactions.Add(-1);
            if (Interlocked.Decrement(ref _running) == 0)
                Volatile.Read(ref _finished)?.TrySetResult();
        }
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken stopping)
    {
        var heardAt = time.GetUtcNow();
        using var responder = new Responder(interaction, rest, time, logger);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var deferring = Task.CompletedTask;
        try
        {
            if (router.Find(interaction) is not { } handler)
            {
                await responder.ApologizeAsync(router.Texts.Unknown(interaction), stopping).ConfigureAwait(false);
                return;
            }

            var context = handler.CreateContext(interaction, responder, rest);
            context.Defer = handler.Defer;
            deferring = DeferInTimeAsync(context, done.Token);
            await handler.RunAsync(context, stopping).ConfigureAwait(false);
            if (responder.State is ResponseState.None or ResponseState.DeferredMessage)
                await FinishAsync(context, stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A handler may throw anything, and the asker must hear of it all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await FailAsync(interaction, responder, exception, stopping).ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await deferring.ConfigureAwait(false);

            // One that a resumed session repeats is old, and Discord takes no answer to it.
            if (responder.State is not (ResponseState.None or ResponseState.Gone))
                WarnOfClock((heardAt - interaction.Id.CreatedAt).Duration());
        }
    }

    private async Task DeferInTimeAsync(InteractionContext context, CancellationToken done)
    {
        try
        {
            await Task.Delay(options.DeferAfter, time, done).ConfigureAwait(false);
            if (Deferral(context.Defer) is { } deferral)
                await context.Responder.DeferIfSilentAsync(deferral, CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Answered in time.
        }
        catch (DiscordException exception)
        {
            Log.DeferFailed(logger, context.Interaction.Id, context.Responder.Elapsed.TotalMilliseconds, exception.Message);
        }
    }

    private static InteractionResponse? Deferral(DeferMode mode) => mode switch
    {
        DeferMode.Visible => InteractionResponse.DeferMessage(),
        DeferMode.Ephemeral => InteractionResponse.DeferMessage(ephemeral: true),
        DeferMode.Update => InteractionResponse.DeferUpdate(),
        _ => null,
    };

    // A component's handler may have nothing to say; a command's that says nothing has a fault.
    private static Task FinishAsync(InteractionContext context, CancellationToken cancellationToken) =>
        context is ComponentContext && context.Responder.State == ResponseState.None
            ? context.Responder.DeferIfSilentAsync(InteractionResponse.DeferUpdate(), cancellationToken)
            : throw new InvalidOperationException("The handler has not answered.");

    private async Task FailAsync(Interaction interaction, Responder responder, Exception exception, CancellationToken stopping)
    {
        if (exception is OperationCanceledException && stopping.IsCancellationRequested)
            return;
        if (exception is DiscordException { IsInteractionGone: true } gone)
        {
            Log.Gone(logger, interaction.Id, responder.Elapsed.TotalMilliseconds, gone.Message);
            return;
        }

        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        DiscordMetrics.HandlerFaults.Add(1);
        Log.HandlerFailed(logger, interaction, id, exception);
        try
        {
            await responder.ApologizeAsync(router.Texts.Failed(interaction, id), stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // It was the last try to say something; a fault in saying it must not loop.
        catch (Exception second)
#pragma warning restore CA1031
        {
            Log.ApologyFailed(logger, interaction.Id, id, second.Message);
        }
    }

    private async Task SuggestAsync(Interaction interaction, CancellationToken stopping)
    {
        IEnumerable<CommandChoice> choices = [];
        try
        {
            if (router.FindAutocomplete(interaction) is { } handler)
                choices = await handler(new AutocompleteContext(interaction), stopping).ConfigureAwait(false);
            await rest.RespondAsync(interaction, InteractionResponse.Choices(choices), stopping).ConfigureAwait(false);
        }
        catch (DiscordException exception)
        {
            // Suggestions are late or refused: the user types on, and the next letter asks again.
            Log.SuggestionsFailed(logger, interaction.Id, exception.Message);
        }
#pragma warning disable CA1031 // As for other handlers; no suggestions are better than "loading failed".
        catch (Exception exception) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DiscordMetrics.HandlerFaults.Add(1);
            Log.HandlerFailed(logger, interaction, "none", exception);
            await SuggestNothingAsync(interaction, stopping).ConfigureAwait(false);
        }
    }

    private async Task SuggestNothingAsync(Interaction interaction, CancellationToken stopping)
    {
        try
        {
            await rest.RespondAsync(interaction, InteractionResponse.Choices([]), stopping).ConfigureAwait(false);
        }
        catch (DiscordException exception)
        {
            Log.SuggestionsFailed(logger, interaction.Id, exception.Message);
        }
    }

    private async Task SayBusyAsync(Interaction interaction, CancellationToken stopping)
    {
        try
        {
            var response = interaction.Type == InteractionType.Autocomplete
                ? InteractionResponse.Choices([])
                : InteractionResponse.Message(new OutgoingMessage { Content = router.Texts.Busy(interaction), Flags = MessageFlags.Ephemeral });
            await rest.RespondAsync(interaction, response, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DiscordException or OperationCanceledException)
        {
            Log.ApologyFailed(logger, interaction.Id, "busy", exception.Message);
        }
        finally
        {
            Interlocked.Decrement(ref _apologies);
        }
    }

    private void WarnOfClock(TimeSpan difference)
    {
        if (difference > ClockTolerance && Interlocked.Exchange(ref _clockWarned, 1) == 0)
            Log.ClockDiffers(logger, difference.TotalSeconds);
    }
}
