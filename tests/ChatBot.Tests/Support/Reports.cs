using ChatBot.Playground;

namespace ChatBot.Tests.Support;

internal static class Reports
{
    private const string Progress = "Reading the articles";

    /// <summary>Waits for what comes after the progress, which only slow machines show.</summary>
    public static async Task<PlaygroundMessage> ReportAsync(this PlaygroundInteraction run, PlaygroundServer playground)
    {
        await run.MessageAsync();
        return await playground.UntilAsync(
            () => run.Message is { } message && !message.Content.StartsWith(Progress, StringComparison.Ordinal) ? message : null, "the report");
    }
}
