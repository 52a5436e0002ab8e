namespace ChatBot.Discord.Entities;

/// <summary>One choice of a select (components/reference.mdx#string-select-select-option-structure).</summary>
public sealed record SelectOption
{
    /// <summary>What is shown, at most 100 characters.</summary>
    public string? Label { get; init; }

    /// <summary>What comes back, at most 100 characters.</summary>
    public string? Value { get; init; }

    /// <summary>A second line, at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>An emoji before it.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>Whether it is chosen already.</summary>
    public bool? Default { get; init; }
}
