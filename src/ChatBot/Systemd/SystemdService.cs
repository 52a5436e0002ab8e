using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Systemd;

/// <summary>Says READY once the bot runs, WATCHDOG for as long as its gateway lives, STOPPING when it ends (<c>Type=notify</c>).</summary>
internal sealed class SystemdService(NotifySocket socket, GatewayPulse pulse, WatchdogInterval watchdog, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SystemdService> logger) : BackgroundService
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!socket.IsOpen) return;
        using var stopping = lifetime.ApplicationStopping.Register(() => socket.Say("STOPPING=1", "STATUS=Finishing the questions in hand"));
        await StartedAsync(stoppingToken).ConfigureAwait(false);
        socket.Say("READY=1");

        // Twice in the time that systemd waits, as sd_watchdog_enabled(3) has it.
        var pause = watchdog.Value / 2 ?? UsualPause;
        var (wasAlive, said) = (true, "");
        try
        {
            while (true)
            {
                var (isAlive, says) = pulse.Feel();
                if (isAlive && watchdog.Value is not null) socket.Say("WATCHDOG=1");
                if (!isAlive && wasAlive) Log.NoPulse(logger, says);
                if (says != said) socket.Say($"STATUS={says.ReplaceLineEndings(" ")}");
                (wasAlive, said) = (isAlive, says);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var once = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
    }
}
