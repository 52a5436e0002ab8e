namespace ChatBot.Storage;

/// <summary>What members think of the answers from one section.</summary>
/// <param name="SectionId">The section.</param>
/// <param name="Helped">How many it helped.</param>
/// <param name="NotHelped">How many it did not.</param>
/// <param name="Wrong">How many of these call it wrong.</param>
/// <param name="Outdated">How many call it outdated.</param>
/// <param name="NotWhatWasAsked">How many had asked something else.</param>
/// <param name="Last">When someone last said so.</param>
internal sealed record SectionFeedback(string SectionId, int Helped, int NotHelped, int Wrong, int Outdated, int NotWhatWasAsked, DateTimeOffset Last);
