using System.Collections.Immutable;

namespace ChatBot.Moderation.Reindexing;

/// <summary>What came of a reindex.</summary>
internal abstract record ReindexOutcome
{
    /// <summary>The new articles are in use, or nothing had changed.</summary>
    internal sealed record Done(CorpusChange Change) : ReindexOutcome;

    /// <summary>It was only to be looked at.</summary>
    internal sealed record Previewed(CorpusChange Change, ImmutableArray<string> Objections) : ReindexOutcome;

    /// <summary>The old articles stay until somebody decides.</summary>
    internal sealed record Held(CorpusChange Change, ImmutableArray<string> Objections) : ReindexOutcome;

    /// <summary>Another is at it.</summary>
    internal sealed record Busy(string Who, DateTimeOffset Since) : ReindexOutcome;

    /// <summary>The articles could not be read; the old ones stay.</summary>
    internal sealed record Failed(string Reason) : ReindexOutcome;
}
