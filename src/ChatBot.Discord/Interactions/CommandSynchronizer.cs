using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// Registers the commands when they differ from those that Discord knows, in one scope, and takes them out of the other, where
/// they would show a second time (interactions/application-commands.mdx#making-a-global-command).
/// </summary>
internal sealed class CommandSynchronizer(DiscordRestClient rest, ILogger logger)
{
    public async Task<CommandSyncResult> SyncAsync(
        Snowflake application,
        IReadOnlyList<ApplicationCommand> declared,
        Snowflake? guild,
        IReadOnlyList<Snowflake> otherGuilds,
        CancellationToken cancellationToken)
    {
        var known = await rest.GetCommandsAsync(application, guild, cancellationToken).ConfigureAwait(false);
        var result = Compare(declared, known, guild);
        if (!result.WasInSync)
        {
            await rest.OverwriteCommandsAsync(application, declared, guild, cancellationToken).ConfigureAwait(false);
            Log.CommandsRegistered(logger, Names(result.Added), Names(result.Changed), Names(result.Removed));
        }

        var cleared = 0;
        if (guild is not null)
            cleared += await ClearAsync(application, null, cancellationToken).ConfigureAwait(false);
        foreach (var other in otherGuilds.Where(other => other != guild))
            cleared += await ClearAsync(application, other, cancellationToken).ConfigureAwait(false);
        return result with { ClearedElsewhere = cleared };
    }

    internal static CommandSyncResult Compare(IReadOnlyList<ApplicationCommand> declared, IReadOnlyList<ApplicationCommand> known, Snowflake? guild)
    {
        var left = known.ToDictionary(Key);
        List<string> added = [], changed = [];
        foreach (var command in declared)
        {
            if (!left.Remove(Key(command), out var other))
                added.Add(command.Name);
            else if (CommandSignature.Of(command, command) != CommandSignature.Of(other, command))
                changed.Add(command.Name);
        }

        return new CommandSyncResult(guild, added, changed, [.. left.Values.Select(command => command.Name)], 0);
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static (CommandType, string) Key(ApplicationCommand command) => (command.Type == CommandType.None ? CommandType.ChatInput : command.Type, command.Name);

    private async Task<int> ClearAsync(Snowflake application, Snowflake? guild, CancellationToken cancellationToken)
    {
        try
        {
            var left = await rest.GetCommandsAsync(application, guild, cancellationToken).ConfigureAwait(false);
            if (left.Count == 0)
                return 0;

            await rest.OverwriteCommandsAsync(application, [], guild, cancellationToken).ConfigureAwait(false);
            Log.CommandsCleared(logger, left.Count, guild?.ToString() ?? "everywhere");
            return left.Count;
        }
        catch (DiscordException exception) when (exception.IsForbidden)
        {
            // The guild has not let the application have commands: then there are none.
            return 0;
        }
    }
}
