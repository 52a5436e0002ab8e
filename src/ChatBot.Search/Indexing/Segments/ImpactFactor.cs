namespace ChatBot.Search.Indexing.Segments;

/// <summary>What a frequency in a field of some length is multiplied by.</summary>
/// <param name="Joint">In all fields together.</param>
/// <param name="Alone">In this field alone.</param>
internal readonly record struct ImpactFactor(float Joint, float Alone);
