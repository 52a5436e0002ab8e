using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>interactions/receiving-and-responding.mdx#interaction-object-resolved-data-structure.</summary>
internal sealed class ResolvedData(WorldState world, User viewer, Channel channel)
{
    public JsonObject Json { get; } = [];

    public bool IsEmpty => Json.Count == 0;

    public void AddChosen(ComponentType type, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (type == ComponentType.StringSelect || !ulong.TryParse(value, out var id)) continue;
            if (type == ComponentType.UserSelect) AddUser(id);
            else if (type == ComponentType.RoleSelect) AddRole(id);
            else if (type == ComponentType.ChannelSelect) AddChannel(id);
            else AddMentionable(id);
        }
    }

    public void AddUser(ulong id)
    {
        var user = world.FindUser(id) ?? throw new PlaygroundException($"There is no user {id}.");
        Kind("users")[id.ToString()] = user.ToJson();
        if (channel.Guild?.Members.TryGetValue(id, out var member) != true) return;
        var json = member!.ToJson(withUser: false);
        json["permissions"] = ((ulong)world.PermissionsOf(user, channel)).ToString();
        Kind("members")[id.ToString()] = json;
    }

    public void AddRole(ulong id) => Kind("roles")[id.ToString()] =
        channel.Guild?.Roles.TryGetValue(id, out var role) == true ? role.ToJson() : throw new PlaygroundException($"There is no role {id}.");

    public void AddMentionable(ulong id)
    {
        if (channel.Guild?.Roles.ContainsKey(id) == true) AddRole(id);
        else AddUser(id);
    }

    public void AddChannel(ulong id)
    {
        if (!world.Channels.TryGetValue(id, out var chosen)) throw new PlaygroundException($"There is no channel {id}.");
        var json = ChannelJson.Write(chosen, world.FindUser);
        json["permissions"] = ((ulong)world.PermissionsOf(viewer, chosen)).ToString();
        json["app_permissions"] = ((ulong)world.PermissionsOf(world.Application.Bot, chosen)).ToString();
        Kind("channels")[id.ToString()] = json;
    }

    public void AddAttachment(JsonObject attachment) => Kind("attachments")[attachment.Text("id")!] = attachment.DeepClone();

    /// <summary>The target of a message command is shown whole, whatever the intents.</summary>
    public void Add(Message message) => Kind("messages")[message.Id.ToString()] = world.Json.ForRest(message, readsContent: true);

    private JsonObject Kind(string name)
    {
        if (Json.Object(name) is { } existing) return existing;
        var added = new JsonObject();
        Json[name] = added;
        return added;
    }
}
