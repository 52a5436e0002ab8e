using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Shows how far a reindex is, once a second at most, and only one that takes longer than that.</summary>
internal sealed class ReindexProgress(InteractionContext context, TimeProvider time) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private long _shownAt = time.GetTimestamp();

    public void Report(double value)
    {
        if (!_turn.Wait(0)) return;
        if (time.GetElapsedTime(_shownAt) < Interval)
        {
            _turn.Release();
            return;
        }

        _shownAt = time.GetTimestamp();
        _ = ShowAsync(value);
    }

    /// <summary>Waits for what is being shown, so that it does not come after the report; nothing is shown from now on.</summary>
    public Task EndAsync() => _turn.WaitAsync();

    public void Dispose() => _turn.Dispose();

    private async Task ShowAsync(double share)
    {
        try
        {
            await context.EditAsync(ReindexMessage.Progress(share)).ConfigureAwait(false);
        }
        catch (DiscordException)
        {
            // The report that follows is what matters.
        }
        finally
        {
            _turn.Release();
        }
    }
}
