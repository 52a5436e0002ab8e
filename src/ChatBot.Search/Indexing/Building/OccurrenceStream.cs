using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Writes the occurrences of one term as <see cref="RunFormat"/> says, while those of others are written too.</summary>
internal struct OccurrenceStream
{
    private SlicePool.Stream _bytes;
    private int _lastDocument;
    private int _field;
    private int _position;
    private int _word;

    /// <summary>Where they are in the pool.</summary>
    public readonly SlicePool.Stream Bytes => _bytes;

    public readonly bool IsEmpty => _bytes.IsNone;

    /// <summary>Fetches from memory where the next occurrence goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Prefetch(SlicePool pool)
    {
        if (!IsEmpty) pool.Prefetch(_bytes);
    }

    /// <summary>Adds an occurrence behind all others.</summary>
    public void Add(SlicePool pool, int document, int field, int position, int word)
    {
        if (IsEmpty)
        {
            _bytes = pool.Begin();
            _lastDocument = -1;
        }

        if (document != _lastDocument)
        {
            pool.WriteVarint(ref _bytes, ((uint)(document - _lastDocument) << RunFormat.DocumentShift) | RunFormat.NextDocument);
            _lastDocument = document;
            _field = 0;
            _position = 0;
        }

        if (field == _field && word == _word)
            pool.WriteVarint(ref _bytes, (uint)(position - _position) << RunFormat.PositionShift);
        else
            AddElsewhere(pool, field, position, word);
        _position = position;
    }

    private void AddElsewhere(SlicePool pool, int field, int position, int word)
    {
        var otherField = field != _field;
        var otherWord = word != _word;
        if (otherField) _position = 0;
        pool.WriteVarint(
            ref _bytes,
            ((uint)(position - _position) << RunFormat.PositionShift) | (otherField ? RunFormat.OtherField : 0) | (otherWord ? RunFormat.OtherWord : 0));
        if (otherField) pool.WriteVarint(ref _bytes, (uint)(_field = field));
        if (otherWord) pool.WriteVarint(ref _bytes, (uint)(_word = word));
    }
}
