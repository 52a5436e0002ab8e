namespace ChatBot.Search.Searching;

/// <summary>A document that a search found.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Score">How well it fits, comparable only within one search.</param>
public readonly record struct ScoreDoc(int Document, float Score);
