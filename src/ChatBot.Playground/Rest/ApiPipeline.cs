using System.Diagnostics;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Json;
using ChatBot.Playground.Recording;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Rest;

/// <summary>The way of a request: recorded, perhaps struck by a fault, authorized, limited, handled under the world's lock.</summary>
internal sealed class ApiPipeline(WorldState world, Credentials credentials, RateLimiter limiter, RequestRecorder recorder, RestFaultPlan faults)
{
    public const string Root = "/api/v10";

    private static readonly TimeSpan BanLength = TimeSpan.FromMinutes(60);

    public async Task RunAsync(HttpContext http)
    {
        var route = http.GetEndpoint()?.Metadata.GetMetadata<ApiRoute>();
        var body = await RequestBodyReader.ReadAsync(http.Request, http.RequestAborted);
        recorder.Record(http.Request, body.Recorded);
        var fault = faults.Next(http.Request.Method, route?.Template ?? http.Request.Path.Value!);
        if (fault is not null && await StrikesAsync(fault, http)) return;

        var result = Decide(http, route, body, out var verdict);
        if (fault is { Kind: RestFaultKind.CutAfterHandling })
        {
            http.Abort();
            return;
        }

        if (result.Status is 401 or 403 or 429) CountInvalid();
        if (verdict is { IsAllowed: false })
        {
            ApiAnswers.AddHeaders(http.Response, route!.Bucket, verdict, world.Now);
            await ApiAnswers.SendTooManyAsync(http.Response, verdict.IsGlobal ? "global" : "user", verdict.ResetAfter);
            return;
        }

        if (IsBanned)
        {
            await ApiAnswers.SendCloudflareAsync(http.Response, 429, BanLength);
            return;
        }

        if (verdict is not null) ApiAnswers.AddHeaders(http.Response, route!.Bucket, verdict, world.Now);
        await ApiAnswers.SendAsync(http.Response, result.Status, result.Body);
    }

    private bool IsBanned
    {
        get
        {
            lock (world.Gate) return limiter.IsBanned;
        }
    }

    private void CountInvalid()
    {
        lock (world.Gate) limiter.CountInvalid();
    }

    private ApiResult Decide(HttpContext http, ApiRoute? route, RequestBody body, out RateLimitVerdict? verdict)
    {
        verdict = null;
        try
        {
            CheckCaller(http, route);
            if (body.Problem is { Status: 413 } tooLarge) throw tooLarge;
            lock (world.Gate)
            {
                verdict = limiter.Take(route!, http.Request.RouteValues);
                return verdict.IsAllowed ? route!.Handle(new ApiRequest(http.Request.RouteValues, http.Request.Query, body)) : new ApiResult(429, null);
            }
        }
        catch (ApiException exception)
        {
            return new ApiResult(exception.Status, exception.ToJson().ToUtf8());
        }
    }

    private void CheckCaller(HttpContext http, ApiRoute? route)
    {
        if (!http.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal)) throw ApiErrors.BlockedUserAgent();
        if (http.GetEndpoint() is null) throw ApiErrors.NotFound();
        if (route is null) throw ApiErrors.MethodNotAllowed();
        if (route.NeedsToken && !credentials.Accepts(http.Request.Headers.Authorization.ToString())) throw ApiErrors.Unauthorized();
    }

    /// <summary>Whether the fault takes the place of an answer.</summary>
    private async Task<bool> StrikesAsync(RestFault fault, HttpContext http)
    {
        switch (fault.Kind)
        {
            case RestFaultKind.Status when fault.Status is 502 or 503 or 504:
                await ApiAnswers.SendCloudflareAsync(http.Response, fault.Status, retryAfter: null);
                return true;
            case RestFaultKind.Status:
                await ApiAnswers.SendAsync(http.Response, fault.Status, System.Text.Encoding.UTF8.GetBytes($$"""{"message":"{{fault.Status}}: Internal Server Error","code":0}"""));
                return true;
            case RestFaultKind.RateLimit:
                if (fault.Scope != "shared") CountInvalid();
                await ApiAnswers.SendTooManyAsync(http.Response, fault.Scope, fault.Wait);
                return true;
            case RestFaultKind.CloudflareRateLimit:
                await ApiAnswers.SendCloudflareAsync(http.Response, 429, fault.Wait);
                return true;
            case RestFaultKind.NeverAnswer:
                await WaitAsync(Timeout.InfiniteTimeSpan, http.RequestAborted);
                return true;
            case RestFaultKind.CutBeforeHandling:
                http.Abort();
                return true;
            case RestFaultKind.Slow:
                return !await WaitAsync(fault.Wait, http.RequestAborted);
            case RestFaultKind.CutAfterHandling:
                return false;
            default:
                throw new UnreachableException($"Fault {fault.Kind} is not known.");
        }
    }

    /// <summary>Whether the time passed while the client still waited.</summary>
    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken gone)
    {
        try
        {
            await Task.Delay(time, world.Time, gone);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
