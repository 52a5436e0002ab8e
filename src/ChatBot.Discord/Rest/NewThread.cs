namespace ChatBot.Discord.Rest;

internal sealed record NewThread(string Name, int? AutoArchiveDuration);
