namespace ChatBot.Discord.Interactions;

internal sealed record DeferData(int Flags);
