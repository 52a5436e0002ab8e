namespace ChatBot.Playground.Tests.Support;

internal static class Playgrounds
{
    public static Task<PlaygroundServer> StartAsync(Action<PlaygroundOptions>? change = null)
    {
        var options = new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 100 };
        change?.Invoke(options);
        return PlaygroundServer.StartAsync(options);
    }
}
