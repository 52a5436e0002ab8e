using System.Text.Json.Nodes;

namespace ChatBot.Playground.Gateway;

/// <summary>What is known of a gateway connection, open or over.</summary>
public sealed class PlaygroundConnection
{
    private const int Kept = 500;

    private readonly Lock _gate = new();
    private readonly Queue<JsonObject> _received = new();

    internal PlaygroundConnection(int number, string query, bool isAtResumeUrl)
    {
        Number = number;
        Query = query;
        IsAtResumeUrl = isAtResumeUrl;
    }

    /// <summary>1 for the first connection since the start or reset.</summary>
    public int Number { get; }

    /// <summary>The query that it was opened with.</summary>
    public string Query { get; }

    /// <summary>Whether it came to the address named in <c>resume_gateway_url</c>.</summary>
    public bool IsAtResumeUrl { get; }

    /// <summary>Whether it is still open.</summary>
    public bool IsOpen { get; internal set; } = true;

    /// <summary>The session that it identified or resumed.</summary>
    public string? SessionId { get; internal set; }

    /// <summary>Whether READY was sent on it.</summary>
    public bool IsIdentified { get; internal set; }

    /// <summary>Whether RESUMED was sent on it.</summary>
    public bool IsResumed { get; internal set; }

    /// <summary>Heartbeats received.</summary>
    public int Heartbeats { get; internal set; }

    /// <summary>The code with which the client closed it; null when it did not or gave none.</summary>
    public int? ClientCloseCode { get; internal set; }

    /// <summary>The code with which this server closed it.</summary>
    public int? ServerCloseCode { get; internal set; }

    /// <summary>The last payloads received, oldest first.</summary>
    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_gate) return [.. _received];
        }
    }

    internal void Add(JsonObject payload)
    {
        lock (_gate)
        {
            _received.Enqueue((JsonObject)payload.DeepClone());
            if (_received.Count > Kept) _received.Dequeue();
        }
    }
}
