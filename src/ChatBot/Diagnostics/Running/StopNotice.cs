using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Diagnostics.Running;

/// <summary>Says in the log that the bot was told to stop: what comes after may take some seconds.</summary>
internal sealed class StopNotice(IHostApplicationLifetime lifetime, ILogger<StopNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => Log.Stopping(logger));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
