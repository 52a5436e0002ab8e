using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>A count for each field.</summary>
[InlineArray(SearchIndex.MaxFields)]
internal struct FieldCounts
{
    private int _first;
}
