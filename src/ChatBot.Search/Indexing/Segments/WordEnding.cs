namespace ChatBot.Search.Indexing.Segments;

/// <summary>What a word is instead of its term: the term without some bytes at its end, and with others in their place.</summary>
/// <param name="Removed">How many bytes of the term's end it is without.</param>
/// <param name="Text">What it ends in instead.</param>
internal readonly record struct WordEnding(int Removed, ReadOnlyMemory<byte> Text)
{
    public static WordEnding Read(ReadOnlySpan<byte> source, scoped ref int position)
    {
        var (removed, length) = PairedLengths.Read(source, ref position);
        var text = source.Slice(position, length).ToArray();
        position += length;
        return new WordEnding(removed, text);
    }
}
