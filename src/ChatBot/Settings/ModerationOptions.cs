using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Moderation</c>: who may moderate beside those who may manage the server.</summary>
[Reloads]
internal sealed class ModerationOptions
{
    public const string Section = "Moderation";

    [Description("Ids of users who may moderate everywhere, and in direct messages.")]
    [Id("user")]
    public List<string> Operators { get; set; } = [];

    [Description("Ids of roles whose members may moderate in their server.")]
    [Id("role")]
    public List<string> Roles { get; set; } = [];

    internal sealed class Validator : IValidateOptions<ModerationOptions>
    {
        public ValidateOptionsResult Validate(string? name, ModerationOptions options)
        {
            var result = new ValidateOptionsResultBuilder();
            Check(options.Operators, nameof(Operators), new IdAttribute("user"), result);
            Check(options.Roles, nameof(Roles), new IdAttribute("role"), result);
            return result.Build();
        }

        private static void Check(List<string> ids, string key, IdAttribute rule, ValidateOptionsResultBuilder result)
        {
            for (var index = 0; index < ids.Count; index++)
                if (!IdAttribute.IsId(ids[index])) result.AddError(rule.FormatErrorMessage(""), $"{key}:{index}");
        }
    }
}
