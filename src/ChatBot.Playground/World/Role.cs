using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

internal sealed record Role(ulong Id, string Name, Permissions Permissions, int Position, int Color = 0, bool Mentionable = false, ulong? BotId = null)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["name"] = Name,
            ["permissions"] = ((ulong)Permissions).ToString(),
            ["position"] = Position,
            ["color"] = Color,
            ["colors"] = new JsonObject { ["primary_color"] = Color, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = BotId is not null,
            ["mentionable"] = Mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (BotId is { } bot) json["tags"] = new JsonObject { ["bot_id"] = bot.ToString() };
        return json;
    }
}
