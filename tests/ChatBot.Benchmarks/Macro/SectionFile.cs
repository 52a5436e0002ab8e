using System.Text;
using ChatBot.Search.Indexing.Building;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Sections in a file, one a line: title, tabulator, body.</summary>
internal static class SectionFile
{
    private const int TopicWords = 12;
    private const int CommonWords = 100;

    /// <summary>Writes made-up sections of about 120 words, each on a topic of its own, to which three words in ten belong.</summary>
    public static void Write(string path, ZipfianVocabulary vocabulary, int sections, ulong seed)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        Span<int> topic = stackalloc int[TopicWords];
        for (var section = 0; section < sections; section++)
        {
            var random = new SplitMix((seed << 40) ^ (ulong)section);
            foreach (ref var word in topic) word = vocabulary.Draw(ref random, CommonWords);
            WriteSentence(file, vocabulary, topic, 3 + random.Below(5), topicShare: 0.6, ref random);
            file.WriteByte((byte)'\t');
            for (var left = 60 + random.Below(121); left > 0;)
            {
                var length = Math.Min(left, 6 + random.Below(14));
                WriteSentence(file, vocabulary, topic, length, topicShare: 0.3, ref random);
                file.Write(". "u8);
                left -= length;
            }

            file.WriteByte((byte)'\n');
        }
    }

    public static IEnumerable<SourceDocument> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return new SourceDocument($"section-{number++}", [line[..tab], line[(tab + 1)..]]);
        }
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

    /// <summary>The lines of a file of questions.</summary>
    public static string[] ReadQuestions(string path) => File.ReadAllLines(path, Encoding.UTF8);
}
