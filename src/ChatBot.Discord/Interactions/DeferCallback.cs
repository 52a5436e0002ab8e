namespace ChatBot.Discord.Interactions;

internal sealed record DeferCallback(int Type, DeferData? Data);
