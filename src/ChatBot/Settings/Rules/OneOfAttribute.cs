namespace ChatBot.Settings.Rules;

/// <summary>A few words, in whatever case, written as <c>one|two|three</c>; or nothing, where that is the default.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(string words) : AllowsAttribute
{
    public IReadOnlyList<string> Words { get; } = words.Split('|');

    public override string Allowed => $"{string.Join(", ", Words.SkipLast(1))} or {Words[^1]}";

    public override bool IsValid(object? value) => value is null || (value is string text && Words.Contains(text, StringComparer.OrdinalIgnoreCase));
}
