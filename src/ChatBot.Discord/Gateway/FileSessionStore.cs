using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Gateway;

/// <summary>Keeps the session in a file, written beside and renamed.</summary>
internal sealed class FileSessionStore(string path) : ISessionStore
{
    public async Task<GatewaySession?> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var json = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(json, DiscordJson.Default.GatewaySession);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public async Task SaveAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var aside = full + ".new";
        await File.WriteAllBytesAsync(aside, JsonSerializer.SerializeToUtf8Bytes(session, DiscordJson.Default.GatewaySession), cancellationToken).ConfigureAwait(false);
        File.Move(aside, full, overwrite: true);
    }
}
