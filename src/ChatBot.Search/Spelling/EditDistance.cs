namespace ChatBot.Search.Spelling;

/// <summary>
/// Damerau–Levenshtein distance in its optimal string alignment form: an insertion, a deletion, a substitution or a
/// transposition of neighbours is one edit, and no place is edited twice.
/// </summary>
internal static class EditDistance
{
    private const int StackLimit = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is more than <paramref name="limit"/>.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        var tooFar = limit + 1;
        if (Math.Abs(left.Length - right.Length) > limit)
            return tooFar;

        var width = right.Length + 1;
        Span<int> rows = width <= StackLimit ? stackalloc int[3 * StackLimit] : new int[3 * width];
        var beforePrevious = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            previous[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            // Only a band around the diagonal can stay within the limit; its neighbours count as too far.
            var first = Math.Max(1, row - limit);
            var last = Math.Min(right.Length, row + limit);
            current[first - 1] = first == 1 ? row : tooFar;
            var nearest = current[first - 1];
            for (var column = first; column <= last; column++)
            {
                var same = left[row - 1] == right[column - 1];
                var distance = previous[column - 1] + (same ? 0 : 1);
                distance = Math.Min(distance, current[column - 1] + 1);
                if (column < row + limit)
                    distance = Math.Min(distance, previous[column] + 1);

                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    distance = Math.Min(distance, beforePrevious[column - 2] + 1);

                current[column] = distance;
                nearest = Math.Min(nearest, distance);
            }

            if (nearest > limit)
                return tooFar;

            var recycled = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = recycled;
        }

        return Math.Min(previous[right.Length], tooFar);
    }
}
