namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Numbers different scores in the order in which they come: a hash table with open addressing, since a clause has
/// hundreds of thousands of scores and few that differ.
/// </summary>
internal sealed class DistinctScores
{
    private const int LeastSlots = 1 << 10;
    private const uint Multiplier = 0x9E3779B1;

    private readonly List<float> _scores = [];

    // One more than the score's number, or 0 where there is none.
    private ushort[] _numbers = new ushort[LeastSlots];
    private int _shift = 32 - int.Log2(LeastSlots);

    public int Count => _scores.Count;

    public float this[int number] => _scores[number];

    public void Clear()
    {
        _scores.Clear();
        Array.Clear(_numbers);
    }

    /// <summary>The score's number; false where it is new and there are <see cref="ImpactList.MostScores"/> already.</summary>
    public bool TryNumber(float score, out ushort number)
    {
        var slot = Slot(score);
        for (; _numbers[slot] != 0; slot = (slot + 1) & (_numbers.Length - 1))
        {
            number = (ushort)(_numbers[slot] - 1);
            if (_scores[number] == score) return true;
        }

        return TryAdd(score, slot, out number);
    }

    private bool TryAdd(float score, int slot, out ushort number)
    {
        number = (ushort)_scores.Count;
        if (_scores.Count == ImpactList.MostScores) return false;
        _scores.Add(score);
        _numbers[slot] = (ushort)(number + 1);
        if (2 * _scores.Count > _numbers.Length) Grow();
        return true;
    }

    private void Grow()
    {
        _numbers = new ushort[2 * _numbers.Length];
        _shift--;
        for (var number = 0; number < _scores.Count; number++)
        {
            var slot = Slot(_scores[number]);
            while (_numbers[slot] != 0) slot = (slot + 1) & (_numbers.Length - 1);
            _numbers[slot] = (ushort)(number + 1);
        }
    }

    private int Slot(float score) => (int)(BitConverter.SingleToUInt32Bits(score) * Multiplier >> _shift);
}
