namespace ChatBot.Diagnostics.StatusPage;

/// <summary>What happened in a few seconds, and how things stood at their end. Nothing of who asked what.</summary>
internal sealed record StatusSample
{
    /// <summary>In milliseconds since 1970.</summary>
    public long At { get; init; }

    public int Answered { get; init; }

    public int Missed { get; init; }

    public int Repeated { get; init; }

    public int Hinted { get; init; }

    public int Silent { get; init; }

    /// <summary>Below which half of the answers were there, in milliseconds; null where there were none.</summary>
    public double? Median { get; init; }

    /// <summary>Below which 95 of 100 answers were there, in milliseconds.</summary>
    public double? Slowest { get; init; }

    public int? Gaps { get; init; }

    /// <summary><c>ready</c>, <c>connecting</c> or <c>disconnected</c>.</summary>
    public required string Gateway { get; init; }
}
