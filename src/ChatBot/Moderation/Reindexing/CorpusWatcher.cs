using System.Threading.Channels;
using ChatBot.Corpus;
using ChatBot.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Reindexes when files of the corpus have changed and then been left alone for a moment, where <c>Corpus:Watch</c> is set.</summary>
internal sealed class CorpusWatcher(IOptions<CorpusOptions> options, CorpusLocation location, Reindexer reindexer, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch) return;
        using var watcher = new FileSystemWatcher(location.Folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
        // What was missed may have been a change.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            do await Task.Delay(Quiet, time, stoppingToken).ConfigureAwait(false);
            while (_changes.Reader.TryRead(out bool _));
            await reindexer.RunAfterOthersAsync(stoppingToken).ConfigureAwait(false);
        }
    }
}
