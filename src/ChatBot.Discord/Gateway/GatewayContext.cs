using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>What a gateway's parts share.</summary>
internal sealed record GatewayContext(
    DiscordOptions Options,
    IEventSink Sink,
    Func<IGatewaySocket> CreateSocket,
    TimeProvider Time,
    ILogger Logger,
    Func<double> Random);
