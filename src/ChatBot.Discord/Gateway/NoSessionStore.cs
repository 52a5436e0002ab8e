namespace ChatBot.Discord.Gateway;

/// <summary>Keeps nothing.</summary>
internal sealed class NoSessionStore : ISessionStore
{
    public Task<GatewaySession?> LoadAsync(CancellationToken cancellationToken) => Task.FromResult<GatewaySession?>(null);

    public Task SaveAsync(GatewaySession session, CancellationToken cancellationToken) => Task.CompletedTask;
}
