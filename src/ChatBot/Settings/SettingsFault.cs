namespace ChatBot.Settings;

/// <summary>What is wrong with a setting, and where it was set.</summary>
/// <param name="Origin">The file and line, the variable or the option; null where nobody set it.</param>
/// <param name="Sentence">The key, the value, and what is allowed. Secrets are not in it.</param>
internal sealed record SettingsFault(string? Origin, string Sentence)
{
    public override string ToString() => Origin is null ? Sentence : $"{Origin}: {Sentence}";
}
