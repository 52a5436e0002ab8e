namespace ChatBot.Search.Indexing.Building;

/// <summary>A document to be indexed.</summary>
/// <param name="Key">What it is called, different from all others; empty in an index that is never updated.</param>
/// <param name="Texts">The text of each field, in the order of the index's fields.</param>
public readonly record struct SourceDocument(string Key, IReadOnlyList<string> Texts);
