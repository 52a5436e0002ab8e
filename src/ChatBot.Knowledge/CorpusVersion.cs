using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge;

/// <summary>Names what a corpus holds: any change to what was read gives another name.</summary>
internal static class CorpusVersion
{
    private const int Digits = 12;

    private static readonly ImmutableArray<string> Others = [ArticlesFile.Name, GlossaryReader.FileName, CertificationRegistry.FileName, GoldenFile.Name];

    /// <summary>The first 12 hexadecimal digits of a SHA-256 over the articles' names and contents and the other files.</summary>
    public static string Of(Corpus corpus, IEnumerable<string> otherFiles)
    {
        using var articles = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var reading in corpus.Readings) Append(articles, reading);
        return Of(articles.GetHashAndReset(), otherFiles);
    }

    /// <summary>The same, of a hash that every article was appended to in its order.</summary>
    public static string Of(ReadOnlySpan<byte> articles, IEnumerable<string> otherFiles)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(articles);
        foreach (var file in otherFiles.Where(File.Exists)) Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    /// <summary>The files beside the articles that answers depend on, whether they are there or not.</summary>
    public static IEnumerable<string> OtherFiles(string folder, string? glossaryFile) =>
        [.. Others.Select(file => Path.Combine(folder, file)), glossaryFile ?? ""];

    public static void Append(IncrementalHash hash, ArticleReading reading)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(reading.Article.File));
        hash.AppendData(reading.ContentHash.AsSpan());
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
