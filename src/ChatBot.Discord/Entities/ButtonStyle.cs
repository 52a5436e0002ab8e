namespace ChatBot.Discord.Entities;

/// <summary>How a button looks (components/reference.mdx#button-button-styles).</summary>
public enum ButtonStyle
{
    /// <summary>The main action.</summary>
    Primary = 1,

    /// <summary>An action among others.</summary>
    Secondary = 2,

    /// <summary>Yes.</summary>
    Success = 3,

    /// <summary>Something that cannot be undone.</summary>
    Danger = 4,

    /// <summary>A link.</summary>
    Link = 5,
}
