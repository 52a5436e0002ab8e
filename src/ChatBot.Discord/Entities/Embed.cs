namespace ChatBot.Discord.Entities;

/// <summary>A card under a message (resources/message.mdx#embed-object); at most 10 with 6000 characters in all.</summary>
public sealed record Embed
{
    /// <summary>Plain text, at most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Markdown, at most 4096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>The time at its foot.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The colour of its edge, 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>The line at its foot.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>The line over its title.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>At most 25 fields.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}
