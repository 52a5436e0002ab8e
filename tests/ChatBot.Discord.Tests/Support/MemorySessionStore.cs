using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Tests.Support;

internal sealed class MemorySessionStore : ISessionStore
{
    public GatewaySession? Saved { get; set; }

    public Task<GatewaySession?> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(Saved);

    public Task SaveAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        Saved = session;
        return Task.CompletedTask;
    }
}
