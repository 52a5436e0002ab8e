using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>What stands at the end of a segment file: what it holds, and where.</summary>
internal sealed record SegmentFooter(
    int DocumentCount,
    ImmutableArray<string> Fields,
    ImmutableArray<long> TotalLengths,
    ImpactProfile Profile,
    FileSection Postings,
    FileSection Terms,
    FileSection Words,
    ImmutableArray<FileSection> Lengths,
    FileSection Keys,
    FileSection Texts)
{
    /// <summary>The first eight bytes of a segment file, and its last.</summary>
    public static ReadOnlySpan<byte> Magic => "CBindex\n"u8;

    /// <summary>Changes whenever a file of before cannot be read any more.</summary>
    public const int Version = 4;

    // Length and checksum of the footer, then the magic number once more.
    private const int TrailerLength = sizeof(uint) + sizeof(uint) + sizeof(ulong);

    private IEnumerable<FileSection> Sections => [Postings, Terms, Words, .. Lengths, Keys, Texts];

    public void WriteTo(SectionWriter writer)
    {
        var sink = new ByteSink();
        sink.WriteVarint(Version);
        sink.WriteVarint((ulong)DocumentCount);
        sink.WriteVarint((ulong)Fields.Length);
        sink.WriteSingle(Profile.K1);
        for (var field = 0; field < Fields.Length; field++)
        {
            sink.WriteBlob(Encoding.UTF8.GetBytes(Fields[field]));
            sink.WriteUInt64((ulong)TotalLengths[field]);
            sink.WriteSingle(Profile.Fields[field].Weight);
            sink.WriteSingle(Profile.Fields[field].B);
            sink.WriteSingle(Profile.AverageLengths[field]);
        }

        foreach (var (offset, length, checksum) in Sections)
        {
            sink.WriteUInt64((ulong)offset);
            sink.WriteUInt64((ulong)length);
            sink.WriteUInt32(checksum);
        }

        var footerLength = sink.Length;
        var footerChecksum = Checksum.Of(sink.Written);
        sink.WriteUInt32((uint)footerLength);
        sink.WriteUInt32(footerChecksum);
        sink.Write(Magic);
        writer.Write(sink.Written);
    }

    /// <summary>Reads and checks the footer of a file.</summary>
    /// <exception cref="SegmentFormatException">The file is no segment, is of another version, or is damaged.</exception>
    public static SegmentFooter Read(MappedFile file, string path)
    {
        if (file.Length < Magic.Length + TrailerLength || !file.Slice(0, Magic.Length).SequenceEqual(Magic))
            throw new SegmentFormatException($"{path} is not an index file of ours: name another, or build the index again.");
        var trailer = file.Slice(file.Length - TrailerLength, TrailerLength);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (!trailer[(2 * sizeof(uint))..].SequenceEqual(Magic) || length > file.Length - TrailerLength)
            throw new SegmentFormatException($"The index file {path} breaks off before its end: build the index again.");
        var bytes = file.Slice(file.Length - TrailerLength - length, (int)length);
        if (Checksum.Of(bytes) != BinaryPrimitives.ReadUInt32LittleEndian(trailer[sizeof(uint)..]))
            throw new SegmentFormatException($"The index file {path} is damaged in its table of contents: build the index again.");
        var position = 0;
        if (Varint.Read(bytes, ref position) is var version && version != Version)
            throw new SegmentFormatException($"The index file {path} is of version {version}, and this program reads version {Version}: build the index again.");
        var footer = ReadContent(bytes, position);
        if (footer.Sections.Sum(section => section.Length) != file.Length - TrailerLength - length - Magic.Length)
            throw new SegmentFormatException($"The index file {path} is damaged, since it holds more or less than its table of contents says: build the index again.");
        return footer;
    }

    /// <summary>Compares the checksums of some sections.</summary>
    /// <exception cref="SegmentFormatException">A section is damaged.</exception>
    public static void Verify(MappedFile file, string path, params IEnumerable<FileSection> sections)
    {
        foreach (var (offset, length, expected) in sections)
        {
            const int piece = 1 << 20;
            var checksum = new Checksum();
            for (long at = 0; at < length; at += piece) checksum.Add(file.Slice(offset + at, (int)Math.Min(piece, length - at)));
            if (checksum.Value != expected)
                throw new SegmentFormatException($"The index file {path} is damaged between bytes {offset} and {offset + length}: build the index again.");
        }
    }

    private static SegmentFooter ReadContent(ReadOnlySpan<byte> bytes, int position)
    {
        var documentCount = Varint.ReadInt32(bytes, ref position);
        var names = new string[Varint.ReadInt32(bytes, ref position)];
        var totals = new long[names.Length];
        var weights = new FieldWeight[names.Length];
        var averages = new float[names.Length];
        var k1 = ReadSingle(bytes, ref position);
        for (var field = 0; field < names.Length; field++)
        {
            var nameLength = Varint.ReadInt32(bytes, ref position);
            names[field] = Encoding.UTF8.GetString(bytes.Slice(position, nameLength));
            position += nameLength;
            totals[field] = (long)ReadUInt64(bytes, ref position);
            weights[field] = new FieldWeight(ReadSingle(bytes, ref position), ReadSingle(bytes, ref position));
            averages[field] = ReadSingle(bytes, ref position);
        }

        var postings = ReadSection(bytes, ref position);
        var terms = ReadSection(bytes, ref position);
        var words = ReadSection(bytes, ref position);
        var lengths = new FileSection[names.Length];
        for (var field = 0; field < lengths.Length; field++) lengths[field] = ReadSection(bytes, ref position);
        var keys = ReadSection(bytes, ref position);
        var texts = ReadSection(bytes, ref position);
        var profile = new ImpactProfile(k1, ImmutableCollectionsMarshal.AsImmutableArray(weights), ImmutableCollectionsMarshal.AsImmutableArray(averages));
        return new SegmentFooter(
            documentCount, [.. names], ImmutableCollectionsMarshal.AsImmutableArray(totals), profile, postings, terms, words, [.. lengths], keys, texts);
    }

    private static FileSection ReadSection(ReadOnlySpan<byte> bytes, ref int position)
    {
        var offset = (long)ReadUInt64(bytes, ref position);
        var length = (long)ReadUInt64(bytes, ref position);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
        position += sizeof(uint);
        return new FileSection(offset, length, checksum);
    }

    private static ulong ReadUInt64(ReadOnlySpan<byte> bytes, ref int position)
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(bytes[position..]);
        position += sizeof(ulong);
        return value;
    }

    private static float ReadSingle(ReadOnlySpan<byte> bytes, ref int position)
    {
        var value = BinaryPrimitives.ReadSingleLittleEndian(bytes[position..]);
        position += sizeof(float);
        return value;
    }
}
