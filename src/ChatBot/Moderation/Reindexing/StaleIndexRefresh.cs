using ChatBot.Corpus;
using ChatBot.Knowledge;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Reindexes a large corpus that was changed while the bot was away; until then it answers from the index of before.</summary>
internal sealed class StaleIndexRefresh(CurrentKnowledge knowledge, KnowledgeLoader loader, Reindexer reindexer, ILogger<StaleIndexRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await Task.Run(() => loader.IsStale(knowledge.Base), stoppingToken).ConfigureAwait(false)) return;
        }
        catch (Exception exception) when (exception is CorpusException or IOException or UnauthorizedAccessException)
        {
            Log.Failed(logger, exception);
            return;
        }

        await reindexer.RunAfterOthersAsync(stoppingToken).ConfigureAwait(false);
    }
}
