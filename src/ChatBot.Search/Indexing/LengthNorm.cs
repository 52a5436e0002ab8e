namespace ChatBot.Search.Indexing;

/// <summary>
/// A field's length in one byte, as Lucene 4.8's <c>BM25Similarity</c> keeps it: <c>1/√length</c> as a float
/// with 3 bits of mantissa and 5 of exponent (<c>SmallFloat.floatToByte315</c>).
/// </summary>
internal static class LengthNorm
{
    private const int MantissaBits = 3;
    private const int ZeroExponent = 15;
    private const int Bias = (63 - ZeroExponent) << MantissaBits;

    private static readonly float[] Lengths = DecodeAll();

    public static byte Encode(int length) => length == 0 ? (byte)0 : EncodeFloat(1 / (float)Math.Sqrt(length));

    /// <summary>The length that stands for all lengths with this norm.</summary>
    public static float Decode(byte norm) => Lengths[norm];

    private static byte EncodeFloat(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var small = bits >> (24 - MantissaBits);
        if (small <= Bias) return (byte)(bits <= 0 ? 0 : 1);
        return small >= Bias + 0x100 ? byte.MaxValue : (byte)(small - Bias);
    }

    private static float DecodeFloat(int norm) =>
        norm == 0 ? 0 : BitConverter.Int32BitsToSingle((norm << (24 - MantissaBits)) + ((63 - ZeroExponent) << 24));

    private static float[] DecodeAll()
    {
        var lengths = new float[256];
        for (var norm = 1; norm < lengths.Length; norm++)
        {
            var value = DecodeFloat(norm);
            lengths[norm] = 1 / (value * value);
        }

        lengths[0] = 1 / lengths[255];
        return lengths;
    }
}
