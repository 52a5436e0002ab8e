using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Moderation</c>: who may moderate beside those who may manage the server.</summary>
internal sealed class ModerationOptions
{
    public const string Section = "Moderation";

    /// <summary>Users who may everywhere, and in direct messages.</summary>
    public List<string> Operators { get; set; } = [];

    /// <summary>Roles that may in their server.</summary>
    public List<string> Roles { get; set; } = [];

    internal sealed class Validator : IValidateOptions<ModerationOptions>
    {
        public ValidateOptionsResult Validate(string? name, ModerationOptions options)
        {
            List<string> faults = [.. Faults(options.Operators, nameof(Operators), "user"), .. Faults(options.Roles, nameof(Roles), "role")];
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private static IEnumerable<string> Faults(List<string> ids, string key, string noun) => ids
            .Select((id, index) => (id, index))
            .Where(each => each.id.Length is 0 or > 20 || !each.id.All(char.IsAsciiDigit))
            .Select(each => $"{Section}:{key}:{each.index} must be a {noun}'s id, a number.");
    }
}
