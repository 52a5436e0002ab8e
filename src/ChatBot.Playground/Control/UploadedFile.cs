using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>A file that somebody gives to an option of a command: <c>{ filename, content, content_type }</c>, the content in base64.</summary>
internal static class UploadedFile
{
    private const int MaxName = 260;

    /// <summary>Null where it is no such file.</summary>
    public static StoredFile? Read(JsonNode value)
    {
        if (value is not JsonObject file || file.Text("filename") is not { Length: > 0 and <= MaxName } name || file.Text("content") is not { } content) return null;
        var bytes = new byte[content.Length];
        return Convert.TryFromBase64String(content, bytes, out var length)
            ? new StoredFile(name, file.Text("content_type") is { Length: > 0 } type ? type : "application/octet-stream", bytes[..length])
            : null;
    }
}
