using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Rendering.Messages;

/// <summary>A section's name in buttons, whose custom_id has room for 100 characters only. It outlives restarts and reindexing.</summary>
internal static class SectionKey
{
    private const int Bytes = 9;

    /// <summary>The first 72 bits of the id's SHA-256, in 12 characters.</summary>
    public static string Of(string sectionId) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(sectionId)).AsSpan(0, Bytes));
}
