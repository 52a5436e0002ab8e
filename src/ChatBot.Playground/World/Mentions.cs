namespace ChatBot.Playground.World;

/// <summary>Who a message mentions once its allowed mentions are applied, and who would hear a ping of it.</summary>
internal sealed record Mentions(IReadOnlyList<ulong> Users, IReadOnlyList<ulong> Roles, bool Everyone, IReadOnlyList<ulong> Pinged)
{
    public static Mentions Nobody { get; } = new([], [], false, []);
}
