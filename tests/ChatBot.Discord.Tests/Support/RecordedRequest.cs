using System.Text.Json;

namespace ChatBot.Discord.Tests.Support;

internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string Route => $"{Method} {Path}";

    public JsonElement Json => JsonDocument.Parse(Body!).RootElement;
}
