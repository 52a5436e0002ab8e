using System.Collections.Frozen;

namespace ChatBot.Diagnostics.StatusPage;

/// <summary>The files of the status page, which the assembly carries.</summary>
internal static class StatusFiles
{
    private const string Prefix = "ChatBot.StatusPage.";

    private static readonly FrozenDictionary<string, byte[]> All = Read();

    public static byte[]? Find(string name) => All.GetValueOrDefault(name);

    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = typeof(StatusFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                using var content = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[content.Length];
                content.ReadExactly(bytes);
                return bytes;
            }, StringComparer.Ordinal);
    }
}
