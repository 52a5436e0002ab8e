using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>A Unicode emoji by its name, or a guild's own by its identifier too (resources/emoji.mdx#emoji-object).</summary>
public sealed record Emoji
{
    /// <summary>A custom emoji's identifier.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The character, or a custom emoji's name.</summary>
    public string? Name { get; init; }

    /// <summary>A Unicode emoji.</summary>
    public static Emoji Unicode(string character) => new() { Name = character };

    /// <summary>The form that reaction routes take.</summary>
    [JsonIgnore]
    public string RouteName => Id is { } id ? $"{Name}:{id}" : Name ?? "";
}
