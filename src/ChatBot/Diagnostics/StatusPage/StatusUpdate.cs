namespace ChatBot.Diagnostics.StatusPage;

/// <summary>What the page is told: at first all that is remembered, then what is new.</summary>
internal sealed record StatusUpdate(StatusSummary Now, IReadOnlyList<StatusSample> Samples);
