namespace ChatBot.Discord.Interactions;

internal sealed record ChoicesCallback(int Type, ChoiceData Data);
