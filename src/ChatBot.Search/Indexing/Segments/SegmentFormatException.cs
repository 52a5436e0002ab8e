namespace ChatBot.Search.Indexing.Segments;

/// <summary>A file is not one of ours, is of another version, or is damaged. The index is to be built again.</summary>
public sealed class SegmentFormatException : Exception
{
    /// <summary>Says in one sentence which file it is and what is wrong.</summary>
    public SegmentFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
