using Microsoft.Extensions.Hosting;

namespace ChatBot.Tests.Support;

/// <summary>Does nothing but know the services of the host that it is hosted by.</summary>
internal sealed class ServicesSeen(IServiceProvider provider) : IHostedService
{
    public IServiceProvider Provider => provider;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
