namespace ChatBot.Discord.Gateway;

/// <summary>Keeps one session between processes.</summary>
public interface ISessionStore
{
    /// <summary>What was saved last; null when there is nothing, or nothing readable.</summary>
    public Task<GatewaySession?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves all of it or nothing.</summary>
    public Task SaveAsync(GatewaySession session, CancellationToken cancellationToken);
}
