namespace ChatBot.Discord.Entities;

/// <summary>A value to choose, declared or suggested (interactions/application-commands.mdx#application-command-object-application-command-option-choice-structure).</summary>
/// <param name="Name">What is shown, 1–100 characters.</param>
/// <param name="Value">What comes back.</param>
public sealed record CommandChoice(string Name, ChoiceValue Value)
{
    /// <summary>The name by locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>A text that stands for itself, cut to the 100 characters that Discord takes.</summary>
    public static CommandChoice Of(string text)
    {
        var cut = text.Length <= 100 ? text : text[..(char.IsHighSurrogate(text[99]) ? 99 : 100)];
        return new CommandChoice(cut, cut);
    }
}
