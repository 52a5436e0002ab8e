namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Lets in what comes for the second time: a Bloom filter with one hash, as Einziger, Friedman and Manes have it before
/// their cache ("TinyLFU: A highly efficient cache admission policy", 2017). Thread-safe: what threads do at once may at
/// worst be forgotten.
/// </summary>
internal sealed class Doorkeeper
{
    private const int Bits = 1 << 16;
    private const int MostSet = Bits / 4;

    private readonly ulong[] _seen = new ulong[Bits / 64];
    private int _set;

    /// <summary>Whether it came before, or, seldom, another with whose hash it shares some bits.</summary>
    public bool Admit(int hash)
    {
        var bit = (uint)(hash * 0x9E3779B1) >> 16;
        ref var word = ref _seen[bit / 64];
        if ((word & (1UL << (int)(bit % 64))) != 0) return true;
        if (_set++ == MostSet)
        {
            // Else it would let everything in sooner or later.
            Array.Clear(_seen);
            _set = 1;
        }

        word |= 1UL << (int)(bit % 64);
        return false;
    }
}
