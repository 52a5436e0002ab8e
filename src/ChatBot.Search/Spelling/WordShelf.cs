namespace ChatBot.Search.Spelling;

/// <summary>Words in an order in which those stand together that have the letters at one place in common: at their beginning, past it, or at their end.</summary>
internal sealed class WordShelf
{
    private readonly string[] _words;
    private readonly ulong[] _signatures;
    private readonly Order _order;

    private WordShelf(IEnumerable<string> words, Order order)
    {
        _words = [.. words.Order(order)];
        _signatures = Array.ConvertAll(_words, word => LetterSignature.Of(word));
        _order = order;
    }

    /// <summary>The words by the letters they have from a place on; none may be shorter.</summary>
    public static WordShelf From(int place, IEnumerable<string> words) => new(words, new FromPlace(place));

    /// <summary>The words by the letters they end with.</summary>
    public static WordShelf FromEnd(IEnumerable<string> words) => new(words, new FromBack());

    /// <summary>Adds the words that have some letters at the place of the shelf, and are within a distance of 1 or 2 from a word.</summary>
    public void Find(ReadOnlySpan<char> letters, string word, int distance, ISet<string> found)
    {
        var signature = LetterSignature.Of(word);
        var some = _signatures.AsSpan(0, First(letters, orAfter: true));
        for (var i = First(letters, orAfter: false); (i = LetterSignature.IndexOfWithin(some, i, signature, distance)) < some.Length; i++)
        {
            if (EditDistance.Between(word, _words[i], distance) <= distance) found.Add(_words[i]);
        }
    }

    /// <summary>Where the words begin that have the letters, or those that come after them.</summary>
    private int First(ReadOnlySpan<char> letters, bool orAfter)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = _order.Compare(_words[middle], letters);
            if (order < 0 || (order == 0 && orAfter)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private abstract class Order : IComparer<string>
    {
        public abstract int Compare(string? left, string? right);

        /// <summary>Whether a word comes before those with the letters, is one of them, or comes after.</summary>
        public abstract int Compare(string word, ReadOnlySpan<char> letters);
    }

    private sealed class FromPlace(int place) : Order
    {
        public override int Compare(string? left, string? right) => left.AsSpan(place).SequenceCompareTo(right.AsSpan(place));

        public override int Compare(string word, ReadOnlySpan<char> letters)
        {
            var own = word.AsSpan(place);
            return own[..Math.Min(own.Length, letters.Length)].SequenceCompareTo(letters);
        }
    }

    private sealed class FromBack : Order
    {
        public override int Compare(string? left, string? right) => Backwards(left, right) is var order and not 0 ? order : left!.Length.CompareTo(right!.Length);

        public override int Compare(string word, ReadOnlySpan<char> letters) => Backwards(word, letters) is var order and not 0 ? order : Math.Min(word.Length.CompareTo(letters.Length), 0);

        private static int Backwards(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        {
            for (var i = 1; i <= left.Length && i <= right.Length; i++)
            {
                if (left[^i] != right[^i]) return left[^i].CompareTo(right[^i]);
            }

            return 0;
        }
    }
}
