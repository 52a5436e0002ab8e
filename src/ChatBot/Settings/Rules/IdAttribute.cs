using System.Globalization;

namespace ChatBot.Settings.Rules;

/// <summary>What Discord calls somebody or something: a number, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdAttribute(string noun) : AllowsAttribute
{
    public override string Allowed => $"a {noun}'s id, a number";

    public override bool IsValid(object? value) => value is null or "" || (value is string text && IsId(text));

    public static bool IsId(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
