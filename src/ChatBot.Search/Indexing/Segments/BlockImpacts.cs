using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The most that any posting of a block weighs by the segment's <see cref="ImpactProfile"/>: over all fields together
/// in the first byte, then in each field by itself. See <see cref="ImpactProfile.Encode"/> for the scale.
/// </summary>
[InlineArray(SearchIndex.MaxFields + 1)]
internal struct BlockImpacts
{
    private byte _joint;
}
