namespace ChatBot.Rendering.Json;

/// <summary>What the bot that runs tells the shell: how far it is, 0 to 1, and at last the report.</summary>
internal sealed record ReindexEventJson(double? Progress, ReindexJson? Report);
