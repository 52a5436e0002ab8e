namespace ChatBot.Discord.Tests.Support;

/// <summary>For what nothing signals: looks again and again, without sleeping, and not for ever.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "It has not come true in 20 seconds.");
            await Task.Run(Thread.Yield);
        }
    }
}
