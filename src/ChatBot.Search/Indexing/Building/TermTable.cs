using System.Text;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Numbers terms, and the words of each, in the order that they are met.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<Term> _terms = [];

    public TermTable() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _terms.Count;

    public Term this[int number] => _terms[number];

    /// <summary>The numbers of a term and of one of its words.</summary>
    public (int Term, int Word) Number(ReadOnlySpan<char> term, ReadOnlySpan<char> word)
    {
        if (!_bySpan.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            var text = term.ToString();
            _numbers.Add(text, number);
            _terms.Add(new Term(Encoding.UTF8.GetBytes(text)));
        }

        return (number, _terms[number].NumberOf(word));
    }

    /// <summary>A term and its words.</summary>
    internal sealed class Term(byte[] bytes)
    {
        private readonly List<string> _words = [];

        public byte[] Bytes { get; } = bytes;

        public ulong Prefix { get; } = Segments.DictionaryWriter.Prefix(bytes);

        public List<byte[]> Words { get; } = [];

        public int NumberOf(ReadOnlySpan<char> word)
        {
            for (var i = 0; i < _words.Count; i++)
                if (word.SequenceEqual(_words[i])) return i;
            if (_words.Count == Segments.Occurrence.MaxWords)
                throw new InvalidOperationException($"The analyzer makes the same term, '{Encoding.UTF8.GetString(Bytes)}', of more than {Segments.Occurrence.MaxWords} words.");
            _words.Add(word.ToString());
            Words.Add(Encoding.UTF8.GetBytes(_words[^1]));
            return _words.Count - 1;
        }
    }
}
