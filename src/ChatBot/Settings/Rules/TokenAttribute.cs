namespace ChatBot.Settings.Rules;

/// <summary>A bot's token, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TokenAttribute : AllowsAttribute
{
    public override string Allowed => "the token alone, as the Bot page shows it, without “Bot” before it and without spaces";

    public override bool IsValid(object? value) => value is null || (value is string text && text.Trim().All(letter => letter is > ' ' and < '\u007f' and not '"' and not '\''));
}
