namespace ChatBot.Search.Spelling;

/// <summary>Finds the words of a vocabulary that are nearest to a misspelt one. Immutable; may be shared between threads.</summary>
/// <remarks>
/// The words stand in order of their length, each with a <see cref="LetterSignature"/>; a search scans the signatures of
/// the lengths in reach and measures the few words that they leave. That needs 12 bytes a word besides the words
/// themselves, and no time to build, where a table of deletions would need hundreds.
/// </remarks>
public sealed class SpellChecker
{
    private const int LongestWord = 40;
    private const int FurthestDistance = 2;

    private readonly string[] _words;
    private readonly int[] _frequencies;
    private readonly ulong[] _signatures;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // The words of length n stand from _firstOfLength[n] to _firstOfLength[n + 1].
    private readonly int[] _firstOfLength = new int[LongestWord + FurthestDistance + 2];

    /// <summary>A checker for <paramref name="vocabulary"/>: words as an analyzer gives them, unstemmed, with their document frequency.</summary>
    /// <remarks>Of a word that comes more than once, the highest frequency counts.</remarks>
    public SpellChecker(IEnumerable<KeyValuePair<string, int>> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, frequency) in vocabulary)
            frequencies[word] = Math.Max(frequency, frequencies.GetValueOrDefault(word));

        _lookup = frequencies.Keys.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _words = [.. frequencies.Keys.Where(word => word.Length <= LongestWord + FurthestDistance).OrderBy(word => word.Length)];
        _frequencies = Array.ConvertAll(_words, word => frequencies[word]);
        _signatures = Array.ConvertAll(_words, word => LetterSignature.Of(word));
        foreach (var word in _words)
            _firstOfLength[word.Length + 1]++;
        for (var length = 1; length < _firstOfLength.Length; length++)
            _firstOfLength[length] += _firstOfLength[length - 1];
    }

    /// <summary>Whether <paramref name="word"/>, in lower case, is in the vocabulary.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>
    /// The <paramref name="max"/> best words for <paramref name="word"/>: the nearest first, of those the ones with the
    /// same first letter, then the most frequent, then in ordinal order.
    /// </summary>
    /// <remarks>
    /// One edit is allowed in a word of more than 4 letters, two in one of more than 10, none in a shorter one. A word of
    /// the vocabulary, one with a digit and one of more than 40 letters have no suggestions.
    /// </remarks>
    public IReadOnlyList<Suggestion> Suggest(string word, int max = 3)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        var allowed = AllowedDistance(word);
        if (allowed == 0 || max == 0 || Contains(word))
            return [];

        List<Suggestion>? best = null;
        var signature = LetterSignature.Of(word);
        var reach = _signatures.AsSpan(0, _firstOfLength[word.Length + allowed + 1]);
        for (var i = _firstOfLength[word.Length - allowed]; (i = LetterSignature.IndexOfWithin(reach, i, signature, allowed)) < reach.Length; i++)
        {
            var distance = EditDistance.Between(word, _words[i], allowed);
            if (distance > allowed)
                continue;

            best ??= [];
            Keep(best, new Suggestion(_words[i], distance, _frequencies[i]), word[0], max);
        }

        return best is null ? [] : best;
    }

    /// <summary>How many edits away a suggestion for <paramref name="word"/> may be.</summary>
    internal static int AllowedDistance(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                return 0;
        }

        return word.Length switch
        {
            <= 4 or > LongestWord => 0,
            <= 10 => 1,
            _ => FurthestDistance,
        };
    }

    private static void Keep(List<Suggestion> best, Suggestion candidate, char firstLetter, int max)
    {
        var place = best.Count;
        while (place > 0 && Compare(candidate, best[place - 1], firstLetter) < 0)
            place--;

        if (place == max)
            return;

        best.Insert(place, candidate);
        if (best.Count > max)
            best.RemoveAt(max);
    }

    private static int Compare(Suggestion left, Suggestion right, char firstLetter)
    {
        var order = left.Distance.CompareTo(right.Distance);
        if (order == 0)
            order = (right.Word[0] == firstLetter).CompareTo(left.Word[0] == firstLetter);
        if (order == 0)
            order = right.DocumentFrequency.CompareTo(left.DocumentFrequency);
        return order != 0 ? order : string.CompareOrdinal(left.Word, right.Word);
    }
}
