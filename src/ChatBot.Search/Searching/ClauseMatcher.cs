using System.Collections.Immutable;
using ChatBot.Search.Indexing;

namespace ChatBot.Search.Searching;

/// <summary>Finds where a clause's alternatives stand.</summary>
internal static class ClauseMatcher
{
    private const int StackLimit = 16;

    public static void Match(SearchIndex index, Clause clause, ClauseMatches matches)
    {
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.Terms.Length == 1)
                MatchTerm(alternative.Form == WordForm.Exact ? index.Words : index.Terms, alternative, matches);
            else
                MatchPhrase(index.Terms, alternative, matches);
        }
    }

    private static void MatchTerm(PostingsTable table, Alternative alternative, ClauseMatches matches)
    {
        var id = table.Find(alternative.Terms[0]);
        if (id < 0) return;
        foreach (ref readonly var posting in table.Postings(id))
            matches.Add(posting.Document, posting.Field, alternative.Weight * posting.Frequency);
    }

    private static void MatchPhrase(PostingsTable table, Alternative alternative, ClauseMatches matches)
    {
        var length = alternative.Terms.Length;
        Span<int> ids = length <= StackLimit ? stackalloc int[length] : new int[length];
        if (!TryFind(table, alternative.Terms, ids)) return;
        Span<int> cursors = length <= StackLimit ? stackalloc int[length] : new int[length];
        cursors.Clear();
        foreach (ref readonly var first in table.Postings(ids[0]))
        {
            if (!Advance(table, ids, cursors, first.Order)) continue;
            var count = 0;
            foreach (var position in table.Positions(first))
                if (ContinuesAt(table, ids, alternative.Offsets, cursors, position)) count++;
            if (count > 0) matches.Add(first.Document, first.Field, alternative.Weight * count);
        }
    }

    private static bool TryFind(PostingsTable table, ImmutableArray<string> terms, Span<int> ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = table.Find(terms[i]);
            if (ids[i] < 0) return false;
        }

        return true;
    }

    /// <summary>Moves every term's cursor to the given document and field; false where one of them does not occur there.</summary>
    private static bool Advance(PostingsTable table, ReadOnlySpan<int> ids, Span<int> cursors, long order)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            var postings = table.Postings(ids[i]);
            while (cursors[i] < postings.Length && postings[cursors[i]].Order < order) cursors[i]++;
            if (cursors[i] == postings.Length || postings[cursors[i]].Order != order) return false;
        }

        return true;
    }

    private static bool ContinuesAt(
        PostingsTable table, ReadOnlySpan<int> ids, ImmutableArray<int> offsets, ReadOnlySpan<int> cursors, int position)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            var positions = table.Positions(table.Postings(ids[i])[cursors[i]]);
            if (positions.BinarySearch(position + offsets[i]) < 0) return false;
        }

        return true;
    }
}
