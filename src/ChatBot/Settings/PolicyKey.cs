using System.Globalization;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Settings;

/// <summary>What moderators can set for a server or a channel, by the names that they use.</summary>
internal static class PolicyKey
{
    public const string Mode = "mode";
    public const string Strictness = "strictness";
    public const string Private = "private";
    public const string QuietRepeat = "quiet-repeat";
    public const string ModeratorRole = "moderator-role";
    public const string HelperRole = "helper-role";

    public const int MaxQuietMinutes = 1440;

    public static readonly IReadOnlyList<string> All = [Mode, Strictness, Private, QuietRepeat, ModeratorRole, HelperRole];

    /// <summary>Why a value cannot be, in a sentence; null where it can.</summary>
    public static string? Fault(string key, string value) => key switch
    {
        Mode => IsNameOf<ChannelMode>(value) ? null : "`mode` must be off, mention, questions or all.",
        Strictness => IsNameOf<Strictness>(value) ? null : "`strictness` must be strict, normal or loose.",
        Private => bool.TryParse(value, out _) ? null : "`private` must be true or false.",
        QuietRepeat => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= MaxQuietMinutes ? null : $"`quiet-repeat` must be from 0 to {MaxQuietMinutes} minutes.",
        ModeratorRole or HelperRole => value.Length is > 0 and <= 20 && value.All(char.IsAsciiDigit) ? null : $"`{key}` must be a role.",
        _ => $"{key} is not a setting.",
    };

    private static bool IsNameOf<T>(string value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase);
}
