using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Answering;

/// <summary>A section that a search found.</summary>
/// <param name="Section">The section.</param>
/// <param name="Score">How well it fits, comparable only within one search.</param>
public sealed record SectionHit(Section Section, double Score);
