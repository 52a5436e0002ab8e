namespace ChatBot.Discord.Entities;

public sealed partial record Component
{
    /// <summary>Makes the components that bots send.</summary>
    public static class Make
    {
        /// <summary>A row of up to five buttons or one select.</summary>
        public static Component Row(params IReadOnlyList<Component> components) => new() { Type = ComponentType.ActionRow, Components = components };

        /// <summary>A button that comes back as an interaction.</summary>
        public static Component Button(string customId, string label, ButtonStyle style = ButtonStyle.Secondary, string? emoji = null, bool disabled = false) => new()
        {
            Type = ComponentType.Button,
            CustomId = customId,
            Label = label.Length > 0 ? label : null,
            Style = (int)style,
            Emoji = emoji is null ? null : Entities.Emoji.Unicode(emoji),
            Disabled = disabled ? true : null,
        };

        /// <summary>A button that opens a page.</summary>
        public static Component Link(string url, string label) => new() { Type = ComponentType.Button, Style = (int)ButtonStyle.Link, Url = url, Label = label };

        /// <summary>A menu of up to 25 texts.</summary>
        public static Component Select(string customId, IReadOnlyList<SelectOption> options, string? placeholder = null, int minValues = 1, int maxValues = 1) => new()
        {
            Type = ComponentType.StringSelect,
            CustomId = customId,
            Options = options,
            Placeholder = placeholder,
            MinValues = minValues,
            MaxValues = maxValues,
        };

        /// <summary>A text box of a modal under its label.</summary>
        public static Component TextField(string customId, string label, bool paragraph = false, bool required = true, string? value = null, string? placeholder = null, int? minLength = null, int? maxLength = null) => new()
        {
            Type = ComponentType.Label,
            Label = label,
            Labelled = new Component
            {
                Type = ComponentType.TextInput,
                CustomId = customId,
                Style = paragraph ? 2 : 1,
                Required = required,
                Value = value,
                Placeholder = placeholder,
                MinLength = minLength,
                MaxLength = maxLength,
            },
        };

        /// <summary>A menu of a modal under its label.</summary>
        public static Component SelectField(string customId, string label, IReadOnlyList<SelectOption> options, bool required = true) => new()
        {
            Type = ComponentType.Label,
            Label = label,
            Labelled = new Component { Type = ComponentType.StringSelect, CustomId = customId, Options = options, Required = required },
        };

        /// <summary>Markdown; in a message it needs <see cref="MessageFlags.IsComponentsV2"/>.</summary>
        public static Component Text(string markdown) => new() { Type = ComponentType.TextDisplay, Content = markdown };

        /// <summary>A frame; in a message it needs <see cref="MessageFlags.IsComponentsV2"/>.</summary>
        public static Component Container(IReadOnlyList<Component> components, int? accentColor = null) =>
            new() { Type = ComponentType.Container, Components = components, AccentColor = accentColor };
    }
}
