using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of component (components/reference.mdx#component-object-component-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<ComponentType>))]
public enum ComponentType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Five buttons or one select.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A menu of texts.</summary>
    StringSelect = 3,

    /// <summary>A text box in a modal.</summary>
    TextInput = 4,

    /// <summary>A menu of users.</summary>
    UserSelect = 5,

    /// <summary>A menu of roles.</summary>
    RoleSelect = 6,

    /// <summary>A menu of users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A menu of channels.</summary>
    ChannelSelect = 8,

    /// <summary>Texts beside an accessory.</summary>
    Section = 9,

    /// <summary>Markdown.</summary>
    TextDisplay = 10,

    /// <summary>A line or a gap.</summary>
    Separator = 14,

    /// <summary>A frame around others.</summary>
    Container = 17,

    /// <summary>A label around an input in a modal.</summary>
    Label = 18,

    /// <summary>Files in a modal.</summary>
    FileUpload = 19,

    /// <summary>One of several in a modal.</summary>
    RadioGroup = 21,

    /// <summary>Some of several in a modal.</summary>
    CheckboxGroup = 22,

    /// <summary>Yes or no in a modal.</summary>
    Checkbox = 23,
}
