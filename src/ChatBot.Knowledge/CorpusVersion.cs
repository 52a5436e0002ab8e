using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge;

/// <summary>Names what a corpus holds: any change to what was read gives another name.</summary>
internal static class CorpusVersion
{
    private const int Digits = 12;

    /// <summary>The first 12 hexadecimal digits of a SHA-256 over the articles' names and contents and the other files.</summary>
    public static string Of(Corpus corpus, IEnumerable<string> otherFiles)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var reading in corpus.Readings)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(reading.Article.File));
            hash.AppendData(reading.ContentHash.AsSpan());
        }

        foreach (var file in otherFiles.Where(File.Exists)) Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static void Append(IncrementalHash hash, string file)
    {
        try
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file for what it says reports that it cannot be read.
        }
    }
}
