using System.Text;
using System.Text.Json;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Diagnostics.Health;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Discord;
using ChatBot.Rendering;
using ChatBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace ChatBot.Diagnostics.StatusPage;

/// <summary>The status page, its files, and the stream that keeps it up to date.</summary>
internal sealed class StatusPages(
    StatusHistory history,
    MetricStore metrics,
    HealthReport report,
    DiscordClient client,
    IKnowledge knowledge,
    OpenGaps gaps,
    NoteQueue notes,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    private const int MaxReaders = 20;
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly long _started = time.GetTimestamp();
    private int _readers;

    public Task AnswerAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return http.Request.Path.Value switch
        {
            "/" or "/status" => SendAsync(http, "index.html"),
            "/status/events" => TellAsync(http),
            { } path when path.StartsWith("/status/", StringComparison.Ordinal) => SendAsync(http, path["/status/".Length..]),
            _ => SendAsync(http, ""),
        };
    }

    private static async Task SendAsync(HttpContext http, string name)
    {
        if (StatusFiles.Find(name) is not { } content)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = StatusFiles.TypeOf(name);
        http.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(content, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Server-sent events: the last hour, then each sample as it comes.</summary>
    private async Task TellAsync(HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (Interlocked.Increment(ref _readers) > MaxReaders)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            http.Response.ContentType = "text/event-stream; charset=utf-8";
            var last = 0L;
            while (true)
            {
                var (samples, next) = history.Since(last);
                if (samples.Count > 0) last = samples[^1].At;
                var json = JsonSerializer.Serialize(new StatusUpdate(Now(), samples), StatusJson.Default.StatusUpdate);
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {json}\n\n"), either.Token).ConfigureAwait(false);
                await http.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
                await next.WaitAsync(either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the bot stops.
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private StatusSummary Now()
    {
        var status = client.Status;
        return new StatusSummary
        {
            Version = ProgramVersion.Text,
            UptimeSeconds = time.GetElapsedTime(_started).TotalSeconds,
            Trouble = report.Unreadiness,
            Gateway = status.State.ToString().ToLowerInvariant(),
            HeartbeatAgeSeconds = status.SinceAck?.TotalSeconds,
            HeartbeatMilliseconds = status.Latency?.TotalMilliseconds,
            Disconnections = status.Disconnections,
            Articles = knowledge.Articles.Count,
            Sections = knowledge.Sections.Count,
            IndexedAt = knowledge.BuiltAt,
            Gaps = gaps.Count,
            Queued = (int)metrics.Sum("discord.gateway.queued"),
            NotesWaiting = notes.Waiting,
            MemoryBytes = Environment.WorkingSet,
            Ways = Enum.GetValues<AskedBy>().ToDictionary(by => by.Name(), by => (long)metrics.Sum("chatbot.questions", new Tag("by", by.Name()))),
        };
    }
}
