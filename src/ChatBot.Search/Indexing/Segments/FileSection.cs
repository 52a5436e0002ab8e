namespace ChatBot.Search.Indexing.Segments;

/// <summary>A part of a file, with the checksum of its bytes.</summary>
internal readonly record struct FileSection(long Offset, long Length, uint Checksum);
