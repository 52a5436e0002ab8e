namespace ChatBot.Search.Indexing.Segments;

/// <summary>What the dictionary of unstemmed words says of one.</summary>
/// <param name="DocumentFrequency">How many documents hold it.</param>
/// <param name="Number">Its place among the words of its term.</param>
/// <param name="Term">Its term's entry.</param>
internal readonly record struct WordEntry(int DocumentFrequency, int Number, TermEntry Term);
