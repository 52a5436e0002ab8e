using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Which segment files make up an index, and which of their documents count no more. It is renamed into its place when
/// all that it names is on the disk, so that the old index or the new one is there at any time.
/// </summary>
internal sealed record IndexManifest(ImmutableArray<IndexManifest.Entry> Segments)
{
    public const string FileName = "manifest";

    private const string Header = "chatbot-index 1";
    private const string SegmentWord = "segment ";
    private const string RemovedWord = "removed ";
    private const string ChecksumWord = "checksum ";

    public static IndexManifest Empty { get; } = new([]);

    /// <summary>Reads a folder's manifest; none where the folder has none.</summary>
    /// <exception cref="SegmentFormatException">It is of another version, or damaged.</exception>
    public static IndexManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        var text = File.ReadAllText(path);
        var end = text.LastIndexOf(ChecksumWord, StringComparison.Ordinal);
        if (end < 0 || text[end..].Trim() != ChecksumOf(text[..end]))
            throw new SegmentFormatException($"The list of index files {path} is damaged: build the index again.");
        var lines = text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Header)
            throw new SegmentFormatException($"The list of index files {path} is of another version: build the index again.");
        var segments = ImmutableArray.CreateBuilder<Entry>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith(SegmentWord, StringComparison.Ordinal))
                segments.Add(new Entry(line[SegmentWord.Length..], []));
            else
                segments[^1] = segments[^1] with { Removed = [.. line[RemovedWord.Length..].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] };
        }

        return new IndexManifest(segments.DrainToImmutable());
    }

    public void Write(string folder)
    {
        var text = new StringBuilder().Append(Header).Append('\n');
        foreach (var (file, removed) in Segments)
        {
            text.Append(SegmentWord).Append(file).Append('\n');
            if (!removed.IsEmpty) text.Append(RemovedWord).AppendJoin(' ', removed).Append('\n');
        }

        text.Append(ChecksumOf(text.ToString())).Append('\n');
        DurableFile.Write(Path.Combine(folder, FileName), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string ChecksumOf(string text) => $"{ChecksumWord}{Checksum.Of(Encoding.UTF8.GetBytes(text)):x8}";

    /// <summary>A segment of an index.</summary>
    /// <param name="File">The file's name in the index's folder.</param>
    /// <param name="Removed">The numbers of the documents that count no more, rising.</param>
    internal sealed record Entry(string File, ImmutableArray<int> Removed);
}
