using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Stored;

/// <summary>Tells whether files were changed without reading them.</summary>
internal static class CorpusStamp
{
    /// <summary>A SHA-256 over the names, lengths and times of change of articles, and of <c>articles.yml</c>.</summary>
    public static string Of(string folder, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<long> state = stackalloc long[2];
        foreach (var name in files.Prepend(ArticlesFile.Name))
        {
            var file = new FileInfo(Path.Combine(folder, name));
            (state[0], state[1]) = file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : (-1, 0);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(MemoryMarshal.AsBytes(state));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
