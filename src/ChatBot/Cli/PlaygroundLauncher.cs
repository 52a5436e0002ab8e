using ChatBot.Playground;

namespace ChatBot.Cli;

/// <summary>Starts a Playground, or says in a sentence why it cannot be.</summary>
internal static class PlaygroundLauncher
{
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, CancellationToken cancellation)
    {
        try
        {
            // A recording that cannot be written is known now, not at the first request.
            if (options.RecordingFile is { } file) await File.AppendAllTextAsync(file, "", cancellation).ConfigureAwait(false);
            return await PlaygroundServer.StartAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The Playground cannot start: {exception.Message}");
        }
    }
}
