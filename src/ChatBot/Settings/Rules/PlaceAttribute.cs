namespace ChatBot.Settings.Rules;

/// <summary>The path of a file or a folder; where it is not required it may be nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlaceAttribute(string what) : AllowsAttribute
{
    public bool IsRequired { get; init; }

    public override string Allowed => $"the path of {what}";

    public override bool IsValid(object? value) =>
        string.IsNullOrWhiteSpace(value as string) ? !IsRequired : value is string text && !text.Contains('\0', StringComparison.Ordinal);
}
