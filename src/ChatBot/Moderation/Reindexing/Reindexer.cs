using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Knowledge;
using ChatBot.Moderation.Submissions;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Reads the articles anew, aside, and puts them to use when nothing speaks against it. Questions go on being answered from the old ones.</summary>
internal sealed class Reindexer(
    CurrentKnowledge knowledge,
    KnowledgeLoader loader,
    IOptionsMonitor<CorpusOptions> options,
    AuditLog audit,
    BotMetrics metrics,
    TimeProvider time,
    ILogger<Reindexer> logger)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private ReindexOutcome.Busy? _running;
    private KnowledgeBase? _held;

    /// <summary>Reads the articles anew.</summary>
    /// <param name="guild">Where it was asked for; null from the shell or by a changed file.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="order">How.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    public Task<ReindexOutcome> RunAsync(string? guild, string who, ReindexOrder order, IProgress<double>? progress = null) =>
        AloneAsync(who, () => Run(guild, who, order, progress));

    /// <summary>Reads anew what was changed on the disk, as soon as nobody else's reindex is under way: that one may have read it before.</summary>
    public async Task RunAfterOthersAsync(CancellationToken cancellationToken)
    {
        ReindexOutcome outcome;
        while ((outcome = await RunAsync(null, Initiator.Watcher, default).ConfigureAwait(false)) is ReindexOutcome.Busy)
            await Task.Delay(BetweenTries, time, cancellationToken).ConfigureAwait(false);
        if (outcome is ReindexOutcome.Held held) Log.Held(logger, string.Join(' ', held.Objections));
    }

    /// <summary>Tells what an edit would change.</summary>
    public Task<ReindexOutcome> PreviewAsync(string who, CorpusEdit edit, IProgress<double>? progress = null) => AloneAsync(who, () =>
    {
        var change = Read(new ReindexOrder(), edit.Drafts, progress);
        return new ReindexOutcome.Previewed(change, Objections(change));
    });

    /// <summary>Makes an edit and puts it to use, whatever speaks against it, unless it no longer brings the version that was reviewed: then it tells what it would bring.</summary>
    /// <param name="who">Who asked for it.</param>
    /// <param name="edit">What is to stand where.</param>
    /// <param name="reviewed">The version that was reviewed; null for any.</param>
    /// <param name="write">Writes it, and puts it on record.</param>
    public Task<ReindexOutcome> PublishAsync(string who, CorpusEdit edit, string? reviewed, Action<CorpusChange> write) => AloneAsync(who, () =>
    {
        var change = Read(new ReindexOrder(), edit.Drafts, progress: null);
        if (reviewed is not null && change.After.Version != reviewed) return new ReindexOutcome.Previewed(change, Objections(change));
        write(change);
        lock (_lock) Replace(change);
        return new ReindexOutcome.Done(change);
    });

    /// <summary>Puts to use what was held, if it still is the one of that version.</summary>
    public CorpusChange? UseHeld(string? guild, string who, string version)
    {
        lock (_lock)
        {
            if (_running is not null || _held is not { } held || held.Version != version || !KnowledgeStore.IsThere(held)) return null;
            var change = new CorpusChange(knowledge.Base, held);
            Use(guild, who, "reindex-anyway", change);
            return change;
        }
    }

    /// <summary>Drops what was held; false where it is not that one.</summary>
    public bool DropHeld(string? guild, string who, string version)
    {
        lock (_lock)
        {
            if (_held?.Version != version) return false;
            audit.Append(guild, who, "reindex-dropped", versionBefore: knowledge.Version, versionAfter: version);
            _held = null;
            return true;
        }
    }

    private async Task<ReindexOutcome> AloneAsync(string who, Func<ReindexOutcome> work)
    {
        lock (_lock)
        {
            if (_running is { } running) return running;
            _running = new ReindexOutcome.Busy(who, time.GetUtcNow());
        }

        try
        {
            // A thread of its own, and no more: the pool's are for those who ask.
            var outcome = await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            metrics.Reindexed(outcome);
            return outcome;
        }
#pragma warning disable CA1031 // Whatever goes wrong, the old articles stay and whoever asked is told why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            var failed = new ReindexOutcome.Failed(exception is CorpusException or StorageException or IOException or UnauthorizedAccessException ? exception.Message : $"Something went wrong that should not have: {exception.Message}");
            metrics.Reindexed(failed);
            return failed;
        }
        finally
        {
            lock (_lock) _running = null;
        }
    }

    private CorpusChange Read(ReindexOrder order, IReadOnlyDictionary<string, byte[]?>? drafts, IProgress<double>? progress)
    {
        var before = knowledge.Base;
        return BackgroundThread.Run(told => new CorpusChange(before, loader.ReadAnew(order.Full ? null : before, told, drafts, new Pace(time).Breathe)), progress);
    }

    private ReindexOutcome Run(string? guild, string who, ReindexOrder order, IProgress<double>? progress)
    {
        var change = Read(order, drafts: null, progress);
        var objections = Objections(change);
        if (order.Preview) return new ReindexOutcome.Previewed(change, objections);
        lock (_lock)
        {
            if (objections.Length > 0)
            {
                audit.Append(guild, who, "reindex-held", string.Join('\n', objections), change.Before.Version, change.After.Version);
                _held = change.After;
                return new ReindexOutcome.Held(change, objections);
            }

            if (change.IsNone) KeepOn(guild, who, change);
            else Use(guild, who, "reindex", change);
            return new ReindexOutcome.Done(change);
        }
    }

    /// <summary>What was held before does not lie there any more. On the disk it is replaced all the same: the times of its files are those of now.</summary>
    private void KeepOn(string? guild, string who, CorpusChange change)
    {
        audit.Append(guild, who, "reindex", "nothing changed", change.Before.Version, change.After.Version);
        if (change.After.IsStored) Replace(change);
        _held = null;
    }

    /// <summary>What is not on record is not done.</summary>
    private void Use(string? guild, string who, string what, CorpusChange change)
    {
        audit.Append(guild, who, what, $"{change.Added.Length} added, {change.Changed.Length} changed, {change.Removed.Length} removed", change.Before.Version, change.After.Version);
        Replace(change);
    }

    private void Replace(CorpusChange change)
    {
        loader.Keep(change.After);
        knowledge.Replace(change.After);
        _held = null;
        Log.Replaced(logger, change.Before.Version, change.After.Version, change.After.Sections.Count);
    }

    private ImmutableArray<string> Objections(CorpusChange change)
    {
        var objections = ImmutableArray.CreateBuilder<string>();
        if (change.After.Sections.Count == 0) objections.Add("Nothing could be read.");
        if (change.ShrinkPercent > options.CurrentValue.MaxShrinkPercent)
            objections.Add($"The sections shrink from {change.Before.Sections.Count} to {change.After.Sections.Count}, by more than {options.CurrentValue.MaxShrinkPercent} %.");
        foreach (var finding in change.Unreadable) objections.Add($"{finding.File}: {finding.Message}");
        foreach (var broken in change.Broken) objections.Add($"“{broken.Question.Question}” {broken.Fault}");
        return objections.DrainToImmutable();
    }
}
