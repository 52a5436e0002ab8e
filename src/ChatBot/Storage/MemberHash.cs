using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Storage;

/// <summary>
/// What stands for a member in the tables. Without a key, hashing all the ids of a server would undo it in a second;
/// the key is random and never leaves the database, so that exports, lists and logs name no one.
/// 16 digits are 64 bits: too many for two members of a server to meet.
/// </summary>
internal sealed class MemberHash(Database database)
{
    private const int Digits = 16;

    private readonly byte[] _key = database.Write(connection =>
    {
        connection.Execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ('member-hash', @key)", ("@key", RandomNumberGenerator.GetBytes(32)));
        return (byte[])connection.Scalar("SELECT value FROM secrets WHERE name = 'member-hash'")!;
    });

    public string Of(string member) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(member)))[..Digits];
}
