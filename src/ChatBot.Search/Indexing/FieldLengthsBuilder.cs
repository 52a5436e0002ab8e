namespace ChatBot.Search.Indexing;

internal sealed class FieldLengthsBuilder
{
    private readonly List<int> _lengths = [];
    private long _total;

    public void Add(int length)
    {
        _lengths.Add(length);
        _total += length;
    }

    public FieldLengths Build() => new([.. _lengths], [.. _lengths.Select(LengthNorm.Encode)], _total);
}
