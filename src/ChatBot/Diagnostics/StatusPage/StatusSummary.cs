namespace ChatBot.Diagnostics.StatusPage;

/// <summary>How things stand now.</summary>
internal sealed record StatusSummary
{
    public required string Version { get; init; }

    public double UptimeSeconds { get; init; }

    /// <summary>Why the bot is ill or cannot answer; null where all is well.</summary>
    public string? Trouble { get; init; }

    public required string Gateway { get; init; }

    public double? HeartbeatAgeSeconds { get; init; }

    public double? HeartbeatMilliseconds { get; init; }

    public long Disconnections { get; init; }

    public int Articles { get; init; }

    public int Sections { get; init; }

    public DateTimeOffset IndexedAt { get; init; }

    public int? Gaps { get; init; }

    public int Queued { get; init; }

    public int NotesWaiting { get; init; }

    public long MemoryBytes { get; init; }

    /// <summary>How many questions were asked in which way since the start.</summary>
    public required IReadOnlyDictionary<string, long> Ways { get; init; }
}
