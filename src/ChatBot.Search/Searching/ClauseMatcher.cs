using System.Collections.Immutable;
using ChatBot.Search.Indexing;

namespace ChatBot.Search.Searching;

/// <summary>Finds where a clause's alternatives stand.</summary>
internal static class ClauseMatcher
{
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
        var ids = Find(table, alternative.Terms);
        if (ids is null) return;
        var cursors = new int[ids.Length];
        foreach (ref readonly var first in table.Postings(ids[0]))
        {
            if (!Advance(table, ids, cursors, first.Order)) continue;
            var count = 0;
            foreach (var position in table.Positions(first))
                if (ContinuesAt(table, ids, alternative.Offsets, cursors, position)) count++;
            if (count > 0) matches.Add(first.Document, first.Field, alternative.Weight * count);
        }
    }

    private static int[]? Find(PostingsTable table, ImmutableArray<string> terms)
    {
        var ids = new int[terms.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = table.Find(terms[i]);
            if (ids[i] < 0) return null;
        }

        return ids;
    }

    /// <summary>Moves every term's cursor to the given document and field; false where one of them does not occur there.</summary>
    private static bool Advance(PostingsTable table, int[] ids, int[] cursors, long order)
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
        PostingsTable table, int[] ids, ImmutableArray<int> offsets, int[] cursors, int position)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            var positions = table.Positions(table.Postings(ids[i])[cursors[i]]);
            if (positions.BinarySearch(position + offsets[i]) < 0) return false;
        }

        return true;
    }
}
