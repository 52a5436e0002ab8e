namespace ChatBot.Diagnostics.Metrics;

/// <summary>The tags of a measurement, kept.</summary>
internal sealed record TagSet(KeyValuePair<string, object?>[] Tags);
