using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Text of at most 100 characters, or a number.</summary>
[JsonConverter(typeof(ChoiceValueConverter))]
public readonly record struct ChoiceValue
{
    private ChoiceValue(string? text, double? number)
    {
        Text = text;
        Number = number;
    }

    /// <summary>The text, unless it is a number.</summary>
    public string? Text { get; }

    /// <summary>The number, unless it is text.</summary>
    public double? Number { get; }

    /// <summary>Text.</summary>
    public static implicit operator ChoiceValue(string text) => FromString(text);

    /// <summary>A number.</summary>
    public static implicit operator ChoiceValue(double number) => FromDouble(number);

    /// <summary>Text.</summary>
    public static ChoiceValue FromString(string text) => new(text, null);

    /// <summary>A number.</summary>
    public static ChoiceValue FromDouble(double number) => new(null, number);

    /// <summary>The value as text.</summary>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
