using System.Text.Json.Nodes;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Commands;

/// <summary>The commands of the application, global and by guild, with Discord's limits on both.</summary>
internal sealed class CommandBook(WorldState world)
{
    private const int CreatesADay = 200;

    private readonly List<ApplicationCommand> _commands = [];
    private readonly Dictionary<ulong, int> _creates = [];
    private DateTimeOffset _day;

    /// <summary>How often commands were written, for tests that want them registered only on change.</summary>
    public int Writes { get; private set; }

    public IEnumerable<ApplicationCommand> In(ulong? guild) => _commands.Where(c => c.Guild == guild);

    /// <summary>What is there to use in a guild, or in DMs.</summary>
    public IEnumerable<ApplicationCommand> UsableIn(ulong? guild) => _commands.Where(c => c.Guild is null || c.Guild == guild);

    public ApplicationCommand? Find(ulong? guild, ulong id) => _commands.Find(c => c.Guild == guild && c.Id == id);

    /// <summary>Creates it, or replaces the one of its type and name.</summary>
    public (ApplicationCommand Command, bool IsNew) Upsert(ulong? guild, JsonObject given)
    {
        var definition = CommandDefinition.Normalize(given);
        var existing = Same(guild, definition);
        if (existing is null)
        {
            CheckRoom(guild, [definition, .. In(guild).Select(c => c.Definition)]);
            CountCreates(guild, 1);
        }

        Writes++;
        return (Put(guild, definition, existing), existing is null);
    }

    public ApplicationCommand Replace(ApplicationCommand command, JsonObject given)
    {
        var merged = (JsonObject)command.Definition.DeepClone();
        foreach (var (name, value) in given)
        {
            if (name != "type") merged[name] = value?.DeepClone();
        }

        Writes++;
        return Put(command.Guild, CommandDefinition.Normalize(merged), command);
    }

    /// <summary>Bulk overwrite: what is not named is gone, what has the same type and name keeps its id.</summary>
    public IReadOnlyList<ApplicationCommand> Overwrite(ulong? guild, IEnumerable<JsonObject> given)
    {
        var definitions = given.Select(CommandDefinition.Normalize).ToList();
        CheckRoom(guild, definitions);
        CountCreates(guild, definitions.Count(d => Same(guild, d) is null));
        Writes++;
        var kept = definitions.Select(d => (Definition: d, Existing: Same(guild, d))).ToList();
        _commands.RemoveAll(c => c.Guild == guild);
        return [.. kept.Select(k => Put(guild, k.Definition, k.Existing))];
    }

    public void Remove(ApplicationCommand command)
    {
        Writes++;
        _commands.Remove(command);
    }

    public void Clear()
    {
        _commands.Clear();
        _creates.Clear();
        Writes = 0;
    }

    private ApplicationCommand Put(ulong? guild, JsonObject definition, ApplicationCommand? existing)
    {
        var command = existing is not null && JsonNode.DeepEquals(existing.Definition, definition)
            ? existing
            : new ApplicationCommand(existing?.Id ?? world.Ids.Next(), world.Application.Id, guild, world.Ids.Next(), definition);
        var at = existing is null ? -1 : _commands.IndexOf(existing);
        if (at < 0) _commands.Add(command);
        else _commands[at] = command;
        return command;
    }

    private ApplicationCommand? Same(ulong? guild, JsonObject definition) =>
        _commands.Find(c => c.Guild == guild && JsonNode.DeepEquals(c.Definition["type"], definition["type"]) && c.Name == (string?)definition["name"]);

    private static void CheckRoom(ulong? guild, IReadOnlyCollection<JsonObject> all)
    {
        foreach (var (type, most) in (ReadOnlySpan<(long, int)>)[(1, 100), (2, 15), (3, 15), (4, guild is null ? 1 : 0)])
        {
            if (all.Count(d => (long?)d["type"] == type) > most) throw ApiErrors.TooManyCommands(most);
        }
    }

    private void CountCreates(ulong? guild, int creates)
    {
        if (world.Now - _day > TimeSpan.FromDays(1))
        {
            _day = world.Now;
            _creates.Clear();
        }

        var key = guild ?? 0;
        var total = _creates.GetValueOrDefault(key) + creates;
        if (total > CreatesADay) throw ApiErrors.TooManyCreates();
        _creates[key] = total;
    }
}
