using System.Buffers.Binary;
using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>CRC-32C (Castagnoli), which processors compute by themselves. Bytes may come in pieces.</summary>
internal struct Checksum
{
    private uint _crc = uint.MaxValue;

    public Checksum()
    {
    }

    public readonly uint Value => ~_crc;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Checksum();
        checksum.Add(bytes);
        return checksum.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = _crc;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        _crc = crc;
    }
}
