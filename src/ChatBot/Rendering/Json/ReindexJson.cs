using ChatBot.Moderation.Reindexing;

namespace ChatBot.Rendering.Json;

/// <summary>What <c>reindex --json</c> writes.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="Reason">Why it failed, or who is at it; null else.</param>
/// <param name="Change">What it changes; null where nothing was read.</param>
internal sealed record ReindexJson(ReindexVerdict Verdict, string? Reason, CorpusChangeJson? Change)
{
    public static ReindexJson Of(ReindexOutcome outcome) => outcome switch
    {
        ReindexOutcome.Done { Change.IsNone: true } done => new(ReindexVerdict.Unchanged, null, CorpusChangeJson.Of(done.Change, [])),
        ReindexOutcome.Done done => new(ReindexVerdict.Used, null, CorpusChangeJson.Of(done.Change, [])),
        ReindexOutcome.Previewed previewed => new(ReindexVerdict.Previewed, null, CorpusChangeJson.Of(previewed.Change, previewed.Objections)),
        ReindexOutcome.Held held => new(ReindexVerdict.Held, null, CorpusChangeJson.Of(held.Change, held.Objections)),
        ReindexOutcome.Busy busy => new(ReindexVerdict.Busy, $"{Initiator.Name(busy.Who)} began one at {busy.Since:HH:mm:ss} UTC", null),
        ReindexOutcome.Failed failed => new(ReindexVerdict.Failed, failed.Reason, null),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
