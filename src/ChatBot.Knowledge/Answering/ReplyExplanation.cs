using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>How a reply came about, as a tree of statements with values: read from top to bottom by a moderator.</summary>
/// <param name="Statement">What was found or decided, in words.</param>
/// <param name="Value">The number that it rests on, where there is one.</param>
/// <param name="Details">What it follows from.</param>
public sealed record ReplyExplanation(string Statement, double? Value, ImmutableArray<ReplyExplanation> Details);
