using ChatBot.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Refuses settings that no one reads: a misspelt one would otherwise be ignored in silence.</summary>
internal sealed class KnownKeys<TOptions>(IConfiguration configuration, string section, params string[] keys) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = configuration.GetSection(section).GetChildren()
            .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"{child.Path} is not a setting; {Advice(child.Key)}")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private string Advice(string key) => Nearest.Of(key, keys) is { } nearest
        ? $"did you mean {section}:{nearest}?"
        : $"{section} has {string.Join(", ", keys)}.";
}
