using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Shows how far a reindex is, once a second at most, and only one that takes longer than that.</summary>
internal sealed class ReindexProgress(InteractionContext context, TimeProvider time) : IProgress<double>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _shownAt = time.GetUtcNow();
    private Task _showing = Task.CompletedTask;

    public void Report(double value)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _shownAt < Interval || !_showing.IsCompleted) return;
            _shownAt = now;
            _showing = ShowAsync(value);
        }
    }

    /// <summary>Waits for what is being shown, so that it does not come after the report.</summary>
    public Task EndAsync()
    {
        lock (_lock)
        {
            _shownAt = DateTimeOffset.MaxValue;
            return _showing;
        }
    }

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
    }
}
