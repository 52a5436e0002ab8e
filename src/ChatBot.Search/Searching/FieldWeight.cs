namespace ChatBot.Search.Searching;

/// <summary>How a field counts in <see cref="Bm25FSimilarity"/>.</summary>
/// <param name="Weight">What an occurrence in it counts for, at least 0.</param>
/// <param name="B">How much its length is held against an occurrence, 0 to 1.</param>
/// <remarks>No value type: for lists of such, all code would be compiled anew when an index is opened.</remarks>
public sealed record FieldWeight(float Weight, float B = 0.75f);
