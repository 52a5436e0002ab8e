using System.Net;
using System.Text;

namespace ChatBot.Fuzz.Targets;

/// <summary>A Discord that takes every request, and counts first answers to interactions.</summary>
internal sealed class AnsweredHandler : HttpMessageHandler
{
    private int _callbacks;

    /// <summary>How many there were since this was last asked.</summary>
    public int TakeCallbacks() => Interlocked.Exchange(ref _callbacks, 0);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Content is not null) await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        if (path.EndsWith("/callback", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _callbacks);
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }

        var json = request.Method == HttpMethod.Get ? path switch
        {
            _ when path.EndsWith("/roles", StringComparison.Ordinal) || path.EndsWith("/channels", StringComparison.Ordinal) || path.EndsWith("/commands", StringComparison.Ordinal) || path.EndsWith("/guilds", StringComparison.Ordinal) => "[]",
            _ => """{"id":"1","channel_id":"2"}""",
        } : """{"id":"9","channel_id":"1"}""";
        return new HttpResponseMessage(request.Method == HttpMethod.Delete ? HttpStatusCode.NoContent : HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
