namespace ChatBot.Search.Indexing.Building;

/// <summary>What is left of a batch of documents once its words are in a run.</summary>
/// <param name="Number">The batch's number, from 0.</param>
/// <param name="Keys">The documents' keys.</param>
/// <param name="Lengths">How many terms each document has in each field, document by document.</param>
/// <param name="TextBlocks">The texts, compressed; none where they are not stored.</param>
internal sealed record AnalyzedBatch(int Number, string[] Keys, int[] Lengths, byte[][] TextBlocks);
