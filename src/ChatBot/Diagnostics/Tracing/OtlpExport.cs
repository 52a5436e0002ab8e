using System.Runtime.CompilerServices;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Rendering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatBot.Diagnostics.Tracing;

/// <summary>
/// Sends metrics and traces where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says. Where it says nothing, OpenTelemetry is not even
/// loaded: it would make the start longer for nothing.
/// </summary>
internal sealed class OtlpExport(BotGauges gauges, ILogger<OtlpExport> logger) : IHostedService, IDisposable
{
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Names = [BotMetrics.MeterName, "ChatBot.Discord"];

    private IDisposable[] _providers = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } endpoint) return Task.CompletedTask;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            Log.NotExporting(logger, endpoint);
            return Task.CompletedTask;
        }

        // They are made by being asked for; nobody else may have.
        GC.KeepAlive(gauges);
        _providers = Start();
        Log.Exporting(logger, address.GetLeftPart(UriPartial.Authority));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what has not been sent.</summary>
    public void Dispose()
    {
        foreach (var provider in _providers) provider.Dispose();
        _providers = [];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDisposable[] Start()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("chatbot", serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector();
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter([.. Names, "System.Runtime"]).AddOtlpExporter().Build();
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Names).AddOtlpExporter().Build();
        return [metrics, traces];
    }
}
