using ChatBot.Playground.Commands;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>Who is shown a command (interactions/application-commands.mdx#permissions).</summary>
internal static class CommandAccess
{
    public static bool MayUse(ApplicationCommand command, User user, Channel channel, WorldState world)
    {
        var definition = command.Definition;
        if (definition.Array("contexts") is { } contexts && !contexts.Any(c => JsonReading.AsNumber(c) == (channel.Guild is null ? 1 : 0))) return false;
        if (channel.Guild is null) return command.Guild is null && (definition.Array("contexts") is not null || definition.Flag("dm_permission") != false);

        var granted = world.PermissionsOf(user, channel);
        if (!granted.HasFlag(Permissions.UseApplicationCommands)) return false;
        return definition.Id("default_member_permissions") switch
        {
            null => true,
            0 => granted.HasFlag(Permissions.Administrator),
            { } needed => ((ulong)granted & needed) == needed,
        };
    }
}
