namespace ChatBot.Rendering.Messages;

/// <summary>The edges of embeds, 0xRRGGBB.</summary>
internal static class Colors
{
    public const int Answer = 0x2E7D6B;
    public const int Warning = 0xB45309;
    public const int Quiet = 0x6B7280;
}
