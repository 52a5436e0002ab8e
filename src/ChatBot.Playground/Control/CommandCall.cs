using System.Text.Json.Nodes;
using ChatBot.Playground.Commands;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>The data of a command that someone runs (interactions/receiving-and-responding.mdx#interaction-object-application-command-data-structure).</summary>
internal sealed class CommandCall(WorldState world, MessageDesk messages, User user, Channel channel)
{
    private const int Attachment = 11;

    private readonly ResolvedData _resolved = new(world, user, channel);

    /// <param name="command">The command.</param>
    /// <param name="path">Its name, with group and subcommand after it where there are any.</param>
    /// <param name="values">What stands in the options.</param>
    /// <param name="focused">The option being typed into, when it is to be completed.</param>
    public JsonObject Write(ApplicationCommand command, string path, IReadOnlyDictionary<string, JsonNode?> values, string? focused)
    {
        var data = Head(command);
        var definition = command.Definition;
        var target = data;
        foreach (var step in path.Split(' ').Skip(1))
        {
            definition = definition.Objects("options").FirstOrDefault(o => o.Text("name") == step && o.Number("type") is 1 or 2)
                ?? throw new PlaygroundException($"/{path} is no command.");
            var inner = new JsonObject { ["name"] = step, ["type"] = definition.Number("type") };
            target["options"] = new JsonArray(inner);
            target = inner;
        }

        if (definition.Objects("options").Any(o => o.Number("type") is 1 or 2)) throw new PlaygroundException($"/{path} needs a subcommand.");
        var options = Options(definition, values, focused);
        if (options.Count > 0 || target != data) target["options"] = options;
        if (!_resolved.IsEmpty) data["resolved"] = _resolved.Json;
        return data;
    }

    public JsonObject WriteForMessage(ApplicationCommand command, Message message)
    {
        var data = Head(command);
        data["target_id"] = message.Id.ToString();
        _resolved.Add(message);
        data["resolved"] = _resolved.Json;
        return data;
    }

    private static JsonObject Head(ApplicationCommand command)
    {
        var data = new JsonObject { ["id"] = command.Id.ToString(), ["name"] = command.Name, ["type"] = command.Type };
        if (command.Guild is { } guild) data["guild_id"] = guild.ToString();
        return data;
    }

    private JsonArray Options(JsonObject definition, IReadOnlyDictionary<string, JsonNode?> values, string? focused)
    {
        var known = definition.Objects("options").ToDictionary(o => o.Text("name")!, StringComparer.Ordinal);
        if (values.Keys.FirstOrDefault(n => !known.ContainsKey(n)) is { } unknown) throw new PlaygroundException($"There is no option {unknown}.");
        if (focused is not null && known[focused].Flag("autocomplete") != true) throw new PlaygroundException($"{focused} does not autocomplete.");

        var given = new JsonArray();
        foreach (var (name, option) in known)
        {
            if (!values.TryGetValue(name, out var value) || value is null)
            {
                if (option.Flag("required") == true && focused is null) throw new PlaygroundException($"{name} is required.");
                continue;
            }

            var json = new JsonObject { ["name"] = name, ["type"] = option.Number("type"), ["value"] = option.Number("type") == Attachment ? Attach(name, value) : value.DeepClone() };
            if (name == focused) json["focused"] = true;
            else if (focused is null) Check(option, value);
            given.Add((JsonNode)json);
        }

        return given;
    }

    /// <summary>A file is given as its name and its bytes; the bot is told where it is.</summary>
    private string Attach(string name, JsonNode value)
    {
        if (UploadedFile.Read(value) is not { } file) throw new PlaygroundException($"{name} takes a file: {{ filename, content (base64) }}.");
        var attachment = messages.Store(channel, file);
        attachment["ephemeral"] = true;
        _resolved.AddAttachment(attachment);
        return attachment.Text("id")!;
    }

    private void Check(JsonObject option, JsonNode value)
    {
        var name = option.Text("name");
        switch (option.Number("type"))
        {
            case 3:
                var length = TextLength.Of(JsonReading.AsText(value) ?? throw new PlaygroundException($"{name} takes text."));
                if (length < (option.Number("min_length") ?? 0) || length > (option.Number("max_length") ?? 6000)) throw new PlaygroundException($"{name} is too short or too long.");
                break;
            case 4 or 10:
                var number = JsonReading.AsReal(value) ?? throw new PlaygroundException($"{name} takes a number.");
                if (number < (JsonReading.AsReal(option["min_value"]) ?? double.MinValue) || number > (JsonReading.AsReal(option["max_value"]) ?? double.MaxValue)) throw new PlaygroundException($"{name} is too small or too large.");
                break;
            case 5:
                if (value.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)) throw new PlaygroundException($"{name} is yes or no.");
                break;
            case 6:
                _resolved.AddUser(JsonReading.AsId(value) ?? 0);
                break;
            case 7:
                _resolved.AddChannel(JsonReading.AsId(value) ?? 0);
                break;
            case 8:
                _resolved.AddRole(JsonReading.AsId(value) ?? 0);
                break;
            case 9:
                _resolved.AddMentionable(JsonReading.AsId(value) ?? 0);
                break;
        }

        if (option.Array("choices") is { Count: > 0 } && !option.Objects("choices").Any(c => JsonNode.DeepEquals(c["value"], value) || c["value"]?.ToJsonString() == value.ToJsonString()))
            throw new PlaygroundException($"{name} is not one of the choices.");
    }
}
