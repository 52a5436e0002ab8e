using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>A phrase that may name a certification.</summary>
/// <param name="Name">The phrase, without numbering and closing punctuation.</param>
/// <param name="Span">Where it stands in the section's text; null where it is a heading.</param>
/// <param name="Strength">How surely it names one.</param>
internal readonly record struct NameCandidate(string Name, TextSpan? Span, NameStrength Strength);
