namespace ChatBot.Search.Indexing.Building;

/// <summary>How far the building of an index has come.</summary>
/// <param name="Documents">How many documents are analyzed.</param>
/// <param name="Written">Which share of the index is written, from 0 to 1; it begins once all documents are analyzed.</param>
public readonly record struct IndexingProgress(int Documents, double Written);
