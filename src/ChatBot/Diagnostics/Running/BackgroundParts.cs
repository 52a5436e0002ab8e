using Microsoft.Extensions.Hosting;

namespace ChatBot.Diagnostics.Running;

/// <summary>What the program does beside answering. A part that fails ends the program, and the host would say that all is well.</summary>
internal sealed class BackgroundParts(Func<IEnumerable<IHostedService>> find)
{
    private BackgroundService[]? _parts;

    /// <summary>What failed and why, in a sentence; null where nothing did.</summary>
    public string? Failure => Gather().FirstOrDefault(part => part.ExecuteTask is { IsFaulted: true }) is { ExecuteTask.Exception.InnerException: { } exception } failed
        ? $"{failed.GetType().Name} has failed: {exception.Message}"
        : null;

    /// <summary>Finds them, which makes them: not before the settings are complete, and not after the host is gone.</summary>
    public BackgroundService[] Gather() => _parts ??= [.. find().OfType<BackgroundService>()];
}
