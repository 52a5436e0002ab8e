namespace ChatBot.Search.Spelling;

/// <summary>Finds the words of a vocabulary that are nearest to a misspelt one. Immutable; may be shared between threads.</summary>
/// <remarks>
/// One or two edits leave some letters of a word together as they were: at its beginning, at its end, or between the edits.
/// So the words are kept in three orders, and only those are looked at that have such letters. Of these a scan of
/// <see cref="LetterSignature"/>s leaves the few whose distance is measured. (Pigeonholes, as in Li, Deng, Wang and Feng, “Pass-Join”, PVLDB 2011.)
/// </remarks>
public sealed class SpellChecker
{
    private const int LongestWord = 40;
    private const int FurthestDistance = 2;

    /// <summary>The shortest word that may be two edits away.</summary>
    private const int ShortestOfTwo = 11;

    /// <summary>The letters that count as the beginning, and as the end, where there may be two edits.</summary>
    private const int Outer = 3;

    /// <summary>Past the beginning, a letter that changed places with its last one, and an insertion.</summary>
    private const int Middle = Outer + 2;

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordShelf _byBeginning;
    private readonly WordShelf _byMiddle;
    private readonly WordShelf _byEnd;

    /// <summary>A checker for <paramref name="vocabulary"/>: words as an analyzer gives them, unstemmed, with their document frequency.</summary>
    /// <remarks>Of a word that comes more than once, the highest frequency counts.</remarks>
    public SpellChecker(IEnumerable<KeyValuePair<string, int>> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        foreach (var (word, frequency) in vocabulary)
            _frequencies[word] = Math.Max(frequency, _frequencies.GetValueOrDefault(word));

        _lookup = _frequencies.GetAlternateLookup<ReadOnlySpan<char>>();
        var near = _frequencies.Keys.Where(word => word.Length <= LongestWord + FurthestDistance).ToList();
        _byBeginning = WordShelf.From(0, near);
        _byMiddle = WordShelf.From(Middle, near.Where(word => word.Length >= ShortestOfTwo - FurthestDistance));
        _byEnd = WordShelf.FromEnd(near);
    }

    /// <summary>Whether <paramref name="word"/>, in lower case, is in the vocabulary.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

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

        var best = new List<Suggestion>();
        foreach (var near in Within(word, allowed))
            Keep(best, new Suggestion(near, EditDistance.Between(word, near, allowed), _frequencies[near]), word[0], max);
        return best;
    }

    private HashSet<string> Within(string word, int distance)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (distance == 1) FindByHalves(word, found);
        else FindByThirds(word, found);
        return found;
    }

    /// <summary>The edit is not in the first half; or it is, and may have changed places with one letter of the second.</summary>
    private void FindByHalves(string word, HashSet<string> found)
    {
        var half = word.Length / 2;
        _byBeginning.Find(word.AsSpan(0, half), word, 1, found);
        _byEnd.Find(word.AsSpan(half + 1), word, 1, found);
    }

    /// <summary>No edit is in the beginning; or none in the end; or one in each, and the first moved what follows by a letter at most.</summary>
    private void FindByThirds(string word, HashSet<string> found)
    {
        _byBeginning.Find(word.AsSpan(0, Outer), word, FurthestDistance, found);
        _byEnd.Find(word.AsSpan(word.Length - Outer), word, FurthestDistance, found);
        for (var moved = -1; moved <= 1; moved++)
            _byMiddle.Find(word.AsSpan((Middle - moved)..(word.Length - Outer - 1)), word, FurthestDistance, found);
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
            < ShortestOfTwo => 1,
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
