using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>A section's name in buttons, whose custom_id has room for 100 characters only. It outlives restarts and reindexing.</summary>
public static class SectionKey
{
    private const int Bytes = 9;

    /// <summary>Every answer names ten sections or so; what is known of an id goes with it.</summary>
    private static readonly ConditionalWeakTable<string, string> Known = [];

    /// <summary>The first 72 bits of the id's SHA-256, in 12 characters.</summary>
    public static string Of(string sectionId) => Known.GetValue(sectionId, static id => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, Bytes)));
}
