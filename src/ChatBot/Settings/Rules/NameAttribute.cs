namespace ChatBot.Settings.Rules;

/// <summary>A word that may be part of a file's name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NameAttribute : AllowsAttribute
{
    private const int Longest = 40;

    public override string Allowed => "a name of letters and digits such as Production";

    public override bool IsValid(object? value) => value is string { Length: > 0 and <= Longest } text && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
