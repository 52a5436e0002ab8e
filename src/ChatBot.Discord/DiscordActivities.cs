using System.Diagnostics;

namespace ChatBot.Discord;

/// <summary>The activity source "ChatBot.Discord": one activity an event that is handled, one a request.</summary>
internal static class DiscordActivities
{
    private static readonly ActivitySource Source = new("ChatBot.Discord");

    /// <summary>When what is being received came; not worth a look at the clock where nobody traces.</summary>
    public static DateTimeOffset Received(TimeProvider time) => Source.HasListeners() ? time.GetUtcNow() : default;

    /// <summary>An event from the moment it came, so that it shows how long it waited. Null where nobody traces.</summary>
    public static Activity? Handle(string eventName, DateTimeOffset received) => received == default
        ? null
        : Source.StartActivity(ActivityKind.Consumer, parentContext: default, startTime: received, name: $"gateway {eventName}");

    /// <summary>A request, with the tags that OpenTelemetry's semantic conventions have for HTTP clients. Null where nobody traces.</summary>
    public static Activity? Send(Rest.RestRequest request, Uri server)
    {
        if (!Source.HasListeners() || Source.StartActivity(request.ToString(), ActivityKind.Client) is not { } activity) return null;
        return activity.SetTag("http.request.method", request.Method.Method).SetTag("url.template", request.Route.Template)
            .SetTag("server.address", server.Host).SetTag("server.port", server.Port);
    }

    public static void Failed(Activity? activity, Exception exception) => activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
}
