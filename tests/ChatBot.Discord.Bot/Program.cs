using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Rest;

// Answers every message of a person by a reply, until its input ends or it is killed.
var options = new DiscordOptions
{
    Token = Environment.GetEnvironmentVariable("DISCORD_TOKEN")!,
    BaseUrl = new Uri(Environment.GetEnvironmentVariable("DISCORD_URL")!),
    SessionFile = Environment.GetEnvironmentVariable("DISCORD_SESSION"),
};
using var rest = new DiscordRestClient(options);
using var bot = new DiscordClient(options, rest);
using var stop = new CancellationTokenSource();
bot.On(GatewayEvents.MessageCreate, (message, ct) =>
    message.IsFromPerson ? rest.ReplyAsync(message, $"{Environment.ProcessId} answers", ct) : Task.CompletedTask);

var running = bot.RunAsync(stop.Token);
while (await Console.In.ReadLineAsync() is not null)
{
    // Only the end of the input counts.
}

await stop.CancelAsync();
await running;
