namespace ChatBot.Moderation.Reindexing;

/// <summary>How to reindex.</summary>
/// <param name="Preview">Only report.</param>
/// <param name="Full">Read every file again, not only changed ones.</param>
internal readonly record struct ReindexOrder(bool Preview = false, bool Full = false);
