using System.Runtime.CompilerServices;
using ChatBot.Search.Indexing;

namespace ChatBot.Search.Searching;

/// <summary>A clause's weight in each field.</summary>
[InlineArray(SearchIndex.MaxFields)]
internal struct ClauseWeight
{
    private float _first;
}
