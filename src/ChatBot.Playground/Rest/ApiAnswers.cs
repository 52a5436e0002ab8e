using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Rest;

/// <summary>Answers as they leave Discord: JSON through Google's proxy, or Cloudflare's own without either.</summary>
internal static class ApiAnswers
{
    public static async Task SendAsync(HttpResponse response, int status, byte[]? json)
    {
        response.StatusCode = status;
        response.Headers.Via = "1.1 google";
        response.Headers.Server = "cloudflare";
        if (json is null) return;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json);
    }

    /// <summary>topics/rate-limits.mdx#header-format.</summary>
    public static void AddHeaders(HttpResponse response, string bucket, RateLimitVerdict verdict, DateTimeOffset now)
    {
        if (!verdict.IsLimited || verdict.IsGlobal) return;
        var reset = (now + verdict.ResetAfter).ToUnixTimeMilliseconds() / 1000d;
        response.Headers["X-RateLimit-Limit"] = verdict.Limit.ToString();
        response.Headers["X-RateLimit-Remaining"] = verdict.Remaining.ToString();
        response.Headers["X-RateLimit-Reset"] = reset.ToString("0.000");
        response.Headers["X-RateLimit-Reset-After"] = verdict.ResetAfter.TotalSeconds.ToString("0.000");
        response.Headers["X-RateLimit-Bucket"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bucket)).AsSpan(0, 16));
    }

    /// <summary>topics/rate-limits.mdx#exceeding-a-rate-limit.</summary>
    public static Task SendTooManyAsync(HttpResponse response, string scope, TimeSpan retryAfter)
    {
        var isGlobal = scope == "global";
        response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString("0");
        response.Headers["X-RateLimit-Scope"] = scope;
        if (isGlobal) response.Headers["X-RateLimit-Global"] = "true";
        var json = new JsonObject
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3),
            ["global"] = isGlobal,
        };
        return SendAsync(response, 429, json.ToUtf8());
    }

    /// <summary>What Cloudflare says before Discord is asked: no JSON and no Via header.</summary>
    public static Task SendCloudflareAsync(HttpResponse response, int status, TimeSpan? retryAfter)
    {
        response.StatusCode = status;
        response.Headers.Server = "cloudflare";
        if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0");
        response.ContentType = "text/html; charset=UTF-8";
        return response.WriteAsync(status == 429 ? "error code: 1015" : $"<html><head><title>{status}</title></head><body>cloudflare</body></html>");
    }
}
