using ChatBot.Corpus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Reindexes a large corpus that was changed while the bot was away; until then it answers from the index of before.</summary>
internal sealed class StaleIndexRefresh(CurrentKnowledge knowledge, KnowledgeLoader loader, Reindexer reindexer, ILogger<StaleIndexRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await Task.Run(() => loader.IsStale(knowledge.Base), stoppingToken).ConfigureAwait(false)) return;
        if (await reindexer.RunAsync(null, Initiator.Watcher, default).ConfigureAwait(false) is ReindexOutcome.Held held)
            Log.Held(logger, string.Join(' ', held.Objections));
    }
}
