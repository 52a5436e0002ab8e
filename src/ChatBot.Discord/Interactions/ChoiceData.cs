using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

internal sealed record ChoiceData(IReadOnlyList<CommandChoice> Choices)
{
    public const int Max = 25;
}
