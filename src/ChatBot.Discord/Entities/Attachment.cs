namespace ChatBot.Discord.Entities;

/// <summary>A file of a message (resources/message.mdx#attachment-object).</summary>
public sealed record Attachment
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string Filename { get; init => field = value ?? ""; } = "";

    /// <summary>Its media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public int Size { get; init; }

    /// <summary>Where it is.</summary>
    public string? Url { get; init; }
}
