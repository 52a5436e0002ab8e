namespace ChatBot.Search.Indexing.Segments;

/// <summary>A part of a file, with the checksum of its bytes.</summary>
/// <remarks>No value type: for lists of such, all code would be compiled anew when an index is opened, which takes longer than all else.</remarks>
internal sealed record FileSection(long Offset, long Length, uint Checksum);
