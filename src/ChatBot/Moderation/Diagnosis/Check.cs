namespace ChatBot.Moderation.Diagnosis;

/// <summary>Something looked at.</summary>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="Text">What it is, in Markdown; where it is not well, also how to mend it.</param>
internal sealed record Check(bool IsWell, string Text)
{
    public static Check Well(string text) => new(true, text);

    public static Check Ill(string text) => new(false, text);

    public override string ToString() => $"{(IsWell ? '✔' : '✘')} {Text}";
}
