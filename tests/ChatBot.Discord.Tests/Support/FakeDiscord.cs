using System.Net;
using System.Text;
using System.Text.Json;

namespace ChatBot.Discord.Tests.Support;

/// <summary>Answers HTTP requests from a script, without a network, and keeps what it was asked.</summary>
internal sealed class FakeDiscord : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly Queue<Func<HttpResponseMessage>> _script = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    /// <summary>What answers when the script has nothing; by default something that fits the route.</summary>
    public Func<RecordedRequest, HttpResponseMessage?>? Answer { get; set; }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string json, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        response.Headers.Via.ParseAdd("1.1 google");
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static HttpResponseMessage Error(HttpStatusCode status, int code, string message = "no") => Json(status, $$"""{"code":{{code}},"message":"{{message}}"}""");

    public static HttpResponseMessage TooMany(double seconds, string scope = "user", bool global = false) => Json(
        HttpStatusCode.TooManyRequests,
        $$"""{"message":"slow down","retry_after":{{seconds}},"global":{{(global ? "true" : "false")}}}""",
        ("Retry-After", Math.Ceiling(seconds).ToString()),
        ("X-RateLimit-Scope", scope));

    public FakeDiscord Then(Func<HttpResponseMessage> response)
    {
        lock (_lock)
            _script.Enqueue(response);
        return this;
    }

    public FakeDiscord Then(HttpStatusCode status, string body = "{}", params (string Name, string Value)[] headers) => Then(() => Json(status, body, headers));

    /// <summary>Ends once so many requests have come.</summary>
    public Task ReceivedAsync(int count)
    {
        lock (_lock)
        {
            if (_requests.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(header => header.Key, header => string.Join(header.Key == "User-Agent" ? " " : ", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var recorded = new RecordedRequest(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body);
        Func<HttpResponseMessage>? scripted;
        lock (_lock)
        {
            _requests.Add(recorded);
            _script.TryDequeue(out scripted);
            foreach (var (count, reached) in _waiting)
            {
                if (_requests.Count >= count)
                    reached.TrySetResult();
            }
        }

        await Task.Yield();
        return scripted?.Invoke() ?? Answer?.Invoke(recorded) ?? Default(recorded);
    }

    private static HttpResponseMessage Default(RecordedRequest request) => request switch
    {
        { Path: "/api/v10/gateway/bot" } => Json(HttpStatusCode.OK, """{"url":"wss://gateway.test","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1}}"""),
        { Path: "/api/v10/applications/@me" } => Json(HttpStatusCode.OK, """{"id":"2","name":"bot","flags":0}"""),
        { Method: "GET" } when request.Path.Contains("/commands", StringComparison.Ordinal) || request.Path.EndsWith("/roles", StringComparison.Ordinal) || request.Path.EndsWith("/channels", StringComparison.Ordinal) || request.Path.EndsWith("/@me/guilds", StringComparison.Ordinal) || request.Path.Contains("/messages?", StringComparison.Ordinal) => Json(HttpStatusCode.OK, "[]"),
        { Method: "PUT" } when request.Path.EndsWith("/commands", StringComparison.Ordinal) => Json(HttpStatusCode.OK, "[]"),
        { Method: "DELETE" or "PUT" } => new HttpResponseMessage(HttpStatusCode.NoContent),
        _ when request.Path.EndsWith("/callback", StringComparison.Ordinal) || request.Path.EndsWith("/typing", StringComparison.Ordinal) => new HttpResponseMessage(HttpStatusCode.NoContent),
        _ => Json(HttpStatusCode.OK, """{"id":"9","channel_id":"1"}"""),
    };

    public static string Write(IEnumerable<RecordedRequest> requests) => string.Join('\n', requests.Select(request => JsonSerializer.Serialize(new
    {
        method = request.Method,
        path = request.Path,
        headers = request.Headers,
        body = request.Body is null ? (JsonElement?)null : request.Headers["Content-Type"].StartsWith("application/json", StringComparison.Ordinal) ? request.Json : null,
    })));
}
