using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

internal sealed class User(ulong id, string username, string? globalName, bool isBot)
{
    public ulong Id { get; } = id;

    public string Username { get; } = username;

    public string? GlobalName { get; } = globalName;

    public bool IsBot { get; } = isBot;

    public string Mention => $"<@{Id}>";

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["username"] = Username,
            ["discriminator"] = IsBot ? "0001" : "0",
            ["global_name"] = GlobalName,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["avatar_decoration_data"] = null,
            ["primary_guild"] = null,
        };
        if (IsBot) json["bot"] = true;
        return json;
    }
}
