namespace ChatBot.Discord.Gateway;

internal sealed record Activity(string Name, int Type, string? State)
{
    public const int Custom = 4;
    public const int MaxState = 128;
}
