namespace ChatBot.Search.Spelling;

/// <summary>A word of the vocabulary that may have been meant.</summary>
/// <param name="Word">The word as the vocabulary has it.</param>
/// <param name="Distance">How many edits it is away from what was typed.</param>
/// <param name="DocumentFrequency">How many documents hold it.</param>
public readonly record struct Suggestion(string Word, int Distance, int DocumentFrequency);
