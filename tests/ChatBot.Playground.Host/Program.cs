using System.Text.Json.Nodes;
using ChatBot.Playground;

// Starts a Playground, prints where it is as one line of JSON, and runs until its input ends.
var options = new PlaygroundOptions
{
    HeartbeatInterval = TimeSpan.FromSeconds(2),
    MaxConcurrency = 16,
    RecordingFile = args.Length > 0 ? args[0] : null,
};
await using var playground = await PlaygroundServer.StartAsync(options);
Console.WriteLine(new JsonObject
{
    ["rest"] = playground.BaseAddress.AbsoluteUri,
    ["gateway"] = playground.GatewayUrl.AbsoluteUri,
    ["token"] = playground.BotToken,
    ["control"] = playground.ControlAddress.AbsoluteUri,
    ["guild"] = playground.GuildId.ToString(),
    ["channel"] = playground.Channel("career-questions").ToString(),
}.ToJsonString());
while (await Console.In.ReadLineAsync() is not null)
{
    // Only the end of the input counts.
}
