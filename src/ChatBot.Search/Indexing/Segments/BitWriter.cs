using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Appends numbers of different numbers of bits to a sink, the lowest bits first.</summary>
internal ref struct BitWriter(ByteSink sink)
{
    private readonly ByteSink _sink = sink;
    private ulong _pending;
    private int _bits;

    /// <summary>Appends a number that has no more than <paramref name="width"/> bits, at most 32.</summary>
    public void Write(uint value, int width)
    {
        _pending |= (ulong)value << _bits;
        _bits += width;
        if (_bits < 32) return;
        _sink.WriteUInt32((uint)_pending);
        _pending >>= 32;
        _bits -= 32;
    }

    /// <summary>Appends a number from 1 to 2²⁵ − 1 that is mostly small (Elias's gamma code).</summary>
    public void WriteGamma(uint value)
    {
        var width = BitOperations.Log2(value);
        Write(1U << width, width + 1);
        Write(value & ((1U << width) - 1), width);
    }

    /// <summary>Appends a number that mostly has <paramref name="width"/> bits or few more (Rice's code, with a way out).</summary>
    public void WriteRice(uint value, int width)
    {
        var high = (ulong)value >> width;
        if (high >= BitReader.MostUnary)
        {
            Write(1U << BitReader.MostUnary, BitReader.MostUnary + 1);
            Write(value, 32);
            return;
        }

        Write(1U << (int)high, (int)high + 1);
        Write((uint)(value & ((1UL << width) - 1)), width);
    }

    /// <summary>Fills up the last byte.</summary>
    public void End()
    {
        for (; _bits > 0; _bits -= 8)
        {
            _sink.WriteByte((byte)_pending);
            _pending >>= 8;
        }

        _bits = 0;
    }
}
