namespace ChatBot.Rendering.Json;

/// <summary>Where a Playground is.</summary>
/// <param name="Rest">The REST API's base address.</param>
/// <param name="Gateway">The gateway's address.</param>
/// <param name="Token">The token that the bot must present.</param>
/// <param name="Control">The control API's address, with its key.</param>
/// <param name="Guild">The guild's id.</param>
/// <param name="Channel">The id of #career-questions.</param>
internal sealed record PlaygroundJson(string Rest, string Gateway, string Token, string Control, string Guild, string Channel);
