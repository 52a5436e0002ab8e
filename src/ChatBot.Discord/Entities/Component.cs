namespace ChatBot.Discord.Entities;

/// <summary>
/// A component of any type, as read and as sent (components/reference.mdx). One flat record, so that a message's components
/// can be read, changed and sent back, whatever types Discord adds. <see cref="Make"/> makes the common ones.
/// </summary>
public sealed partial record Component
{
    /// <summary>Its kind.</summary>
    public ComponentType Type { get; init; }

    /// <summary>Its name in interactions, 1–100 characters, unique in a message.</summary>
    public string? CustomId { get; init; }

    /// <summary>A button's, text input's or label's text.</summary>
    public string? Label { get; init; }

    /// <summary>A button's or text input's look.</summary>
    public int? Style { get; init; }

    /// <summary>A button's emoji.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Where a link button leads.</summary>
    public string? Url { get; init; }

    /// <summary>Greyed out.</summary>
    public bool? Disabled { get; init; }

    /// <summary>A select's choices.</summary>
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>What an empty select or text input shows.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many must be chosen at least.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be chosen at most.</summary>
    public int? MaxValues { get; init; }

    /// <summary>How long a text must be at least.</summary>
    public int? MinLength { get; init; }

    /// <summary>How long a text may be at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a modal's input must be filled in.</summary>
    public bool? Required { get; init; }

    /// <summary>What a text input holds; in a submitted modal, what was typed.</summary>
    public string? Value { get; init; }

    /// <summary>In a submitted modal, what was chosen.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A text display's Markdown.</summary>
    public string? Content { get; init; }

    /// <summary>A label's second line.</summary>
    public string? Description { get; init; }

    /// <summary>A container's colour, 0xRRGGBB.</summary>
    public int? AccentColor { get; init; }

    /// <summary>Whether a separator shows a line.</summary>
    public bool? Divider { get; init; }

    /// <summary>What is inside a row, a section or a container.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>What stands beside a section.</summary>
    public Component? Accessory { get; init; }

    /// <summary>What a label labels.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("component")]
    public Component? Labelled { get; init; }
}
