using System.Text;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Diagnostics.StatusPage;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Diagnostics.Health;

/// <summary>What the bot tells of itself, and to whom.</summary>
internal sealed class HealthPages(HealthReport report, MetricStore metrics, StatusPages status, HostNames names)
{
    private const string PlainText = "text/plain; charset=utf-8";

    public Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!names.Admits(http.Request.Host)) return SayAsync(http, StatusCodes.Status421MisdirectedRequest, "Ask by an IP address, by localhost, or by a name in Health:Hosts.");
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return SayAsync(http, StatusCodes.Status405MethodNotAllowed, "There is nothing to change here.");
        }

        return http.Request.Path.Value switch
        {
            "/healthz" => SayAsync(http, report.Illness, "The bot is alive."),
            "/readyz" => SayAsync(http, report.Unreadiness, "The bot is ready."),
            "/metrics" => WriteAsync(http, PrometheusText.ContentType, PrometheusText.Write(metrics.Read())),
            _ => status.AnswerAsync(http),
        };
    }

    private static Task SayAsync(HttpContext http, string? trouble, string well) =>
        SayAsync(http, trouble is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, trouble ?? well);

    private static Task SayAsync(HttpContext http, int code, string sentence)
    {
        http.Response.StatusCode = code;
        return WriteAsync(http, PlainText, sentence + "\n");
    }

    private static async Task WriteAsync(HttpContext http, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }
}
