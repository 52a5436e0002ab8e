namespace ChatBot.Rendering.Json;

/// <summary>What the shell asks of the bot that runs.</summary>
internal sealed record ReindexRequestJson(bool Preview, bool Full);
