using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Rest;

/// <summary>Takes a request past its rate limits and through bad luck, to its answer or to a <see cref="DiscordException"/>.</summary>
internal sealed class RequestSender : IDisposable
{
    internal const int MaxAttempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ImmediatePause = TimeSpan.FromMilliseconds(150);

    /// <summary>An interaction's token dies after three seconds, so that trying longer is of no use.</summary>
    private static readonly TimeSpan ImmediateTimeout = TimeSpan.FromSeconds(2.5);

    /// <summary>The longest answer that is read, in bytes.</summary>
    private const int LongestAnswer = 64 * 1024 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RateLimitBuckets _buckets;
    private readonly GlobalRateLimit _global;
    private readonly string _baseAddress;
    private readonly string _userAgent;
    private readonly AuthenticationHeaderValue _authorization;

    public RequestSender(HttpMessageHandler handler, DiscordOptions options, TimeProvider time, ILogger logger)
    {
        _http = new HttpMessageInvoker(handler);
        _options = options;
        _time = time;
        _logger = logger;
        _buckets = new RateLimitBuckets(time);
        _global = new GlobalRateLimit(time, options.RequestsPerSecond);
        Guard = new RequestGuard(time);
        var version = typeof(RequestSender).Assembly.GetName().Version?.ToString(3) ?? "0";
        _userAgent = $"DiscordBot ({options.ProjectUrl}, {version})";
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _baseAddress = options.BaseUrl.AbsoluteUri.TrimEnd('/') + "/";
    }

    public RequestGuard Guard { get; }

    public void Dispose()
    {
        _http.Dispose();
        Guard.Dispose();
    }

    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var activity = DiscordActivities.Send(request, _options.BaseUrl);
        var caller = Environment.CurrentManagedThreadId;
        try
        {
            return await SendInTurnAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException exception)
        {
            DiscordActivities.Failed(activity, exception);
            throw;
        }
        finally
        {
            // Where sockets complete inline, this is the thread that serves them, which nobody must hold up.
            if (!request.GoesOnInline && Environment.CurrentManagedThreadId != caller && !Thread.CurrentThread.IsThreadPoolThread)
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    private async Task<byte[]> SendInTurnAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (Guard.Check(request) is { } refusal)
            throw refusal;
        if (request.Immediate)
            return await SendUntilAnsweredAsync(request, bucket: null, cancellationToken).ConfigureAwait(false);

        while (true)
        {
            var bucket = _buckets.For(request);
            await bucket.EnterAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                // While it waited its turn, an answer may have told that the route belongs to another bucket.
                if (ReferenceEquals(bucket, _buckets.For(request)))
                    return await SendUntilAnsweredAsync(request, bucket, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                bucket.Leave();
            }
        }
    }

    private async Task<byte[]> SendUntilAnsweredAsync(RestRequest request, RateLimitBucket? bucket, CancellationToken cancellationToken)
    {
        var pauses = request.Immediate
            ? new Backoff(ImmediatePause, ImmediatePause * 4, Random.Shared.NextDouble)
            : new Backoff(FirstPause, LongestPause, Random.Shared.NextDouble);
        var started = _time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            if (bucket is not null)
                await WaitForLimitsAsync(request, bucket, cancellationToken).ConfigureAwait(false);
            if (Guard.Check(request) is { } refusal)
                throw refusal;

            var outcome = await TryOnceAsync(request, cancellationToken).ConfigureAwait(false);
            if (outcome.Body is { } body)
            {
                Guard.Succeeded(request);
                return body;
            }

            if (attempt > 1 && request.DoneCode is { } done && outcome.Failure!.Code == done)
                return [];
            if (!outcome.MayRetry || attempt >= MaxAttempts || (request.Immediate && _time.GetElapsedTime(started) + outcome.RetryAfter >= ImmediateTimeout))
                throw outcome.Failure!;
            if (outcome.RetryAfter > _options.MaxRateLimitWait)
                throw outcome.Failure!;

            // A rate limit's wait is in its bucket or in the global limit; only what passes those waits here.
            var pause = outcome.IsRateLimit ? (bucket is null ? outcome.RetryAfter : TimeSpan.Zero) : pauses.Next();
            Log.Retrying(_logger, request, attempt, pause.TotalMilliseconds, outcome.Failure!.Reason);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WaitForLimitsAsync(RestRequest request, RateLimitBucket bucket, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = bucket.Wait;
            if (wait == TimeSpan.Zero && request.Authorized)
                wait = _global.TryTake();
            if (wait == TimeSpan.Zero)
                return;
            if (wait > _options.MaxRateLimitWait)
                throw new DiscordException(request.ToString(), HttpStatusCode.TooManyRequests, 0, "not sent: its rate limit lasts too long", retryAfter: wait);

            DiscordMetrics.RateLimitWait.Record(wait.TotalSeconds);
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RestOutcome> TryOnceAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Immediate ? ImmediateTimeout : _options.RequestTimeout, _time);
        using var stop = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        var started = _time.GetTimestamp();
        try
        {
            using var message = ToMessage(request);
            using var response = await _http.SendAsync(message, timeout.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, timeout.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token).ConfigureAwait(false);
            DiscordMetrics.Answered(request.Method, request.Route.Template, response.StatusCode, _time.GetElapsedTime(started));
            Activity.Current?.SetTag("http.response.status_code", (int)response.StatusCode);
            return Judge(request, response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unsure(request, started, "timed out", exception, request.RepeatsSafely);
        }
        catch (HttpRequestException exception)
        {
            var neverSent = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return Unsure(request, started, exception.Message, exception, neverSent || request.RepeatsSafely);
        }
        catch (IOException exception)
        {
            return Unsure(request, started, exception.Message, exception, request.RepeatsSafely);
        }
    }

    private RestOutcome Unsure(RestRequest request, long started, string why, Exception cause, bool mayRetry)
    {
        DiscordMetrics.Answered(request.Method, request.Route.Template, DiscordException.NoAnswer, _time.GetElapsedTime(started));
        return new() { Failure = new DiscordException(request.ToString(), DiscordException.NoAnswer, 0, why, innerException: cause), MayRetry = mayRetry };
    }

    private RestOutcome Judge(RestRequest request, HttpResponseMessage response, byte[] body)
    {
        var headers = RateLimitHeaders.Read(response);
        if (!request.Immediate)
            _buckets.Learn(request, headers);
        if (response.IsSuccessStatusCode)
            return new RestOutcome { Body = body };
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return RateLimited(request, response, headers, body);

        var failure = ErrorReader.Read(request, response.StatusCode, body);
        var serverFault = (int)response.StatusCode >= 500;
        if (!serverFault)
            Guard.Refused(request, failure);
        return new RestOutcome { Failure = failure, MayRetry = serverFault };
    }

    private RestOutcome RateLimited(RestRequest request, HttpResponseMessage response, in RateLimitHeaders headers, byte[] body)
    {
        var code = ErrorReader.Code(body, out var seconds, out var global);
        var inBody = RateLimitHeaders.Seconds(seconds);
        var wait = Max(inBody ?? TimeSpan.Zero, headers.RetryAfter ?? TimeSpan.Zero);
        var fromCloudflare = inBody is null && response.Headers.Via.Count == 0 && headers.Scope is null;
        var shared = headers.Scope == "shared";
        if (!shared)
            Guard.RateLimited();
        if (wait == TimeSpan.Zero)
            wait = FirstPause;

        if (fromCloudflare)
            Guard.Banned(wait);
        else if (global || headers.Global || headers.Scope == "global")
            _global.Block(wait);
        else if (!request.Immediate)
            _buckets.For(request).Block(wait);

        Log.RateLimited(_logger, request, fromCloudflare ? "cloudflare" : headers.Scope ?? "unknown", wait.TotalSeconds);
        DiscordMetrics.RateLimited(fromCloudflare ? "cloudflare" : headers.Scope ?? "unknown");
        var failure = new DiscordException(request.ToString(), HttpStatusCode.TooManyRequests, code, fromCloudflare ? "blocked by Cloudflare" : "rate limited", retryAfter: wait);
        return new RestOutcome { Failure = failure, MayRetry = !fromCloudflare, RetryAfter = wait, IsRateLimit = true };
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private HttpRequestMessage ToMessage(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(_baseAddress + request.Route.Path + request.Query));
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (request.Authorized)
            message.Headers.Authorization = _authorization;
        if (request.AuditLogReason is { Length: > 0 } reason)
            message.Headers.Add("X-Audit-Log-Reason", Uri.EscapeDataString(reason.Length <= 512 ? reason : reason[..512]));
        if (request.Body is not null)
            message.Content = request.Body.ToContent();
        return message;
    }
}
