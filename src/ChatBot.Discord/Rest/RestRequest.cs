namespace ChatBot.Discord.Rest;

/// <summary>One request, which may be sent more than once.</summary>
internal sealed record RestRequest(HttpMethod Method, Route Route)
{
    public RestBody? Body { get; init; }

    public string Query { get; init; } = "";

    /// <summary>Whether it carries the bot's token and counts for the global limit; webhook and interaction routes do neither.</summary>
    public bool Authorized { get; init; } = true;

    /// <summary>Whether it passes every queue: interaction callbacks have three seconds.</summary>
    public bool Immediate { get; init; }

    /// <summary>Whether it may be sent again when nobody knows whether it was carried out.</summary>
    public bool RepeatsSafely { get; init; } = true;

    /// <summary>The error code that, on a second try, means that the first one was carried out.</summary>
    public int? DoneCode { get; init; }

    /// <summary>
    /// Whether who waits goes on at once on the thread that brought the answer, which may be the one that serves the sockets;
    /// others go on in the thread pool.
    /// </summary>
    public bool GoesOnInline { get; init; }

    public string? AuditLogReason { get; init; }

    public override string ToString() => $"{Method} {Route.Template}";
}
