using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>A number that tells two readings of an article apart.</summary>
internal static class ArticleDigest
{
    /// <summary>The first 64 bits of a SHA-256 over the file's content and what is known of the article.</summary>
    public static long Of(ArticleReading reading)
    {
        var article = reading.Article;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(reading.ContentHash.AsSpan());
        hash.AppendData(Encoding.UTF8.GetBytes($"{article.Title}\n{article.Date:O}\n{article.Url}\n{string.Join('\n', article.Categories)}"));
        return BinaryPrimitives.ReadInt64LittleEndian(hash.GetHashAndReset());
    }
}
