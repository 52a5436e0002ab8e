namespace ChatBot.Benchmarks.Macro;

/// <summary>A section of about 120 words on a topic of its own, to which three words in ten belong.</summary>
internal static class MadeUpSection
{
    private const int TopicWords = 12;
    private const int CommonWords = 100;

    /// <summary>Writes a section, the same for a seed and number on every machine.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="vocabulary">The words that it is made of.</param>
    /// <param name="seed">The corpus.</param>
    /// <param name="number">The section's number in the corpus.</param>
    /// <param name="separator">What stands between title and body.</param>
    public static void Write(Stream file, ZipfianVocabulary vocabulary, ulong seed, int number, ReadOnlySpan<byte> separator)
    {
        Span<int> topic = stackalloc int[TopicWords];
        var random = new SplitMix((seed << 40) ^ (ulong)number);
        foreach (ref var word in topic) word = vocabulary.Draw(ref random, CommonWords);
        WriteSentence(file, vocabulary, topic, 3 + random.Below(5), topicShare: 0.6, ref random);
        file.Write(separator);
        for (var left = 60 + random.Below(121); left > 0;)
        {
            var length = Math.Min(left, 6 + random.Below(14));
            WriteSentence(file, vocabulary, topic, length, topicShare: 0.3, ref random);
            file.Write(". "u8);
            left -= length;
        }

        file.WriteByte((byte)'\n');
    }

    private static void WriteSentence(
        Stream file, ZipfianVocabulary vocabulary, ReadOnlySpan<int> topic, int length, double topicShare, ref SplitMix random)
    {
        for (var i = 0; i < length; i++)
        {
            var rank = random.Fraction() < topicShare ? topic[random.Below(topic.Length)] : vocabulary.Draw(ref random);
            var word = vocabulary[rank];
            if (i > 0) file.WriteByte((byte)' ');
            file.WriteByte(i == 0 ? (byte)char.ToUpperInvariant((char)word[0]) : word[0]);
            file.Write(word[1..]);
        }
    }
}
