using System.Net.Sockets;
using ChatBot.Chat;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Diagnostics.Health;

/// <summary>Lets programs and browsers ask how the bot is. Where it cannot listen, the bot does without.</summary>
internal sealed class HealthServer(IOptions<HealthOptions> options, MetricStore metrics, IServiceProvider services, ChatConnection connection, ILogger<HealthServer> logger) : BackgroundService
{
    private const int MaxConnections = 100;
    private const int MaxHeaderBytes = 16 * 1024;

    private readonly TaskCompletionSource<Uri?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where it listens; null where it does not.</summary>
#pragma warning disable VSTHRD003 // Completed here, once it is known.
    public Task<Uri?> Address => _address.Task;
#pragma warning restore VSTHRD003

    /// <summary>What happens from now on is counted.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled) metrics.Listen();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var web = options.Value.Enabled ? await TryListenAsync(stoppingToken).ConfigureAwait(false) : null;
        if (web is null)
        {
            _address.TrySetResult(null);
            return;
        }

        await using (web.ConfigureAwait(false))
        {
            var address = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            Log.Listening(logger, address);
            _address.TrySetResult(address);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Whoever still listens has heard enough.
            await web.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        }
    }

    private async Task<WebApplication?> TryListenAsync(CancellationToken cancellationToken)
    {
        var port = options.Value.Port;
        try
        {
            return await ListenAsync(port, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTaken(exception) && connection.Playground is not null)
        {
            // People try several bots at a time.
            return await ListenAsync(0, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTaken(exception))
        {
            Log.NotListening(logger, options.Value.Address, port, (exception.InnerException ?? exception).Message);
            return null;
        }
    }

    private static bool IsTaken(Exception exception) => exception is IOException or SocketException or UnauthorizedAccessException or InvalidOperationException;

    private async Task<WebApplication> ListenAsync(int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Value.ToAddress(), port);
        });
        var web = builder.Build();
        var pages = services.GetRequiredService<HealthPages>();
        web.Run(pages.AnswerAsync);
        try
        {
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            return web;
        }
        catch
        {
            await web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
