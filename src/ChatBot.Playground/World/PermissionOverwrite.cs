namespace ChatBot.Playground.World;

internal sealed record PermissionOverwrite(ulong Id, bool IsRole, Permissions Allow, Permissions Deny);
