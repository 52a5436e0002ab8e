using System.Collections.Frozen;

namespace ChatBot.Playground.Page;

/// <summary>The files of the chat page, which the assembly carries.</summary>
internal static class PageFiles
{
    private const string Prefix = "Page/";

    private static readonly FrozenDictionary<string, byte[]> All = Read();

    public static IEnumerable<string> Names => All.Keys;

    public static byte[]? Find(string name) => All.GetValueOrDefault(name);

    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"What type is {other}?"),
    };

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = typeof(PageFiles).Assembly;
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
