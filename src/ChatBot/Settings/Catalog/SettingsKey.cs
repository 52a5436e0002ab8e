using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using ChatBot.Settings.Rules;

namespace ChatBot.Settings.Catalog;

/// <summary>One setting, as its property in the options says it.</summary>
internal sealed class SettingsKey
{
    /// <summary>In a path: the place in a list.</summary>
    public const string Index = "#";

    /// <summary>In a path: a name of the operator's choice.</summary>
    public const string AnyName = "*";

    private readonly PropertyInfo _property;

    internal SettingsKey(SettingsSection section, PropertyInfo property, string path, Type type, object? value)
    {
        Section = section;
        _property = property;
        Path = path;
        Segments = path.Split(':');
        Type = Nullable.GetUnderlyingType(type) ?? type;
        Default = value;
    }

    public SettingsSection Section { get; }

    /// <summary>Its key, such as <c>Limits:MemberBurst</c>, <c>Channels:#:Id</c> or <c>Logging:LogLevel:*</c>.</summary>
    public string Path { get; }

    public string[] Segments { get; }

    /// <summary>The type of one value.</summary>
    public Type Type { get; }

    /// <summary>What it is where nobody sets it; null for nothing.</summary>
    public object? Default { get; }

    /// <summary>Whether there may be several.</summary>
    public bool IsItem => Segments.Contains(Index) || Segments.Contains(AnyName);

    public string Description => _property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

    public bool IsSecret => _property.IsDefined(typeof(SecretAttribute));

    public bool IsEnvironmentOnly => _property.IsDefined(typeof(EnvironmentOnlyAttribute));

    public bool Reloads => _property.IsDefined(typeof(ReloadsAttribute)) || Section.OptionsType.IsDefined(typeof(ReloadsAttribute));

    public AllowsAttribute? Rule => _property.GetCustomAttribute<AllowsAttribute>();

    /// <summary>What may be, as it follows “must be”.</summary>
    public string Allowed => Rule?.Allowed ?? Said ?? _property.GetCustomAttribute<RangeAttribute>() switch
    {
        { } range => $"a number from {range.Minimum} to {range.Maximum}",
        null when Words is { } words => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}",
        null when Type == typeof(bool) => "true or false",
        null when Type == typeof(int) || Type == typeof(long) => "a whole number",
        null when Type == typeof(double) => "a number",
        null when Type == typeof(TimeSpan) => "a time such as 00:05:00",
        _ => "a text",
    };

    /// <summary>What the sentence of a rule of the framework says.</summary>
    private string? Said => _property.GetCustomAttributes<ValidationAttribute>()
        .Select(rule => rule.ErrorMessage?.Split(" must be ", 2) is [_, var allowed] ? allowed.TrimEnd('.') : null)
        .FirstOrDefault(allowed => allowed is not null);

    /// <summary>The only words that it can be; null where it can be others.</summary>
    public IReadOnlyList<string>? Words => Rule is OneOfAttribute choice ? choice.Words : Type.IsEnum ? [.. Enum.GetNames(Type).Select(name => name.ToLowerInvariant())] : null;

    /// <summary>Whether a value is of the type; what else it must be, its rule says.</summary>
    public bool IsOfType(string value) =>
        Type == typeof(string)
        || (Type == typeof(bool) && bool.TryParse(value, out _))
        || (Type == typeof(int) && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        || (Type == typeof(long) && long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        || (Type == typeof(double) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        || (Type == typeof(TimeSpan) && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _))
        || (Type.IsEnum && Enum.GetNames(Type).Contains(value, StringComparer.OrdinalIgnoreCase));

    public bool Matches(string[] key) => key.Length == Segments.Length && Covers(key);

    /// <summary>Whether a key stands for a section or a list in which this one is.</summary>
    public bool IsWithin(string[] key) => key.Length < Segments.Length && Covers(key);

    /// <summary>Whether a key lies below this one, which is a single value.</summary>
    public bool IsAbove(string[] key) => key.Length > Segments.Length && Covers(key[..Segments.Length]);

    public override string ToString() => Path;

    /// <summary>The keys of the public properties of options.</summary>
    internal static IEnumerable<SettingsKey> Of(SettingsSection section, Type type, object options, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var path = prefix + property.Name;
            var value = property.GetValue(options);
            var held = property.PropertyType;
            if (!held.IsGenericType || Nullable.GetUnderlyingType(held) is not null)
            {
                yield return new SettingsKey(section, property, path, held, value);
                continue;
            }

            var item = held.GetGenericArguments()[^1];
            path += $":{(value is IDictionary ? AnyName : Index)}";
            if (item == typeof(string) || item.IsValueType) yield return new SettingsKey(section, property, path, item, null);
            else foreach (var key in Of(section, item, Activator.CreateInstance(item)!, path + ":")) yield return key;
        }
    }

    private bool Covers(string[] key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var fits = Segments[i] switch
            {
                AnyName => true,
                Index => int.TryParse(key[i], NumberStyles.None, CultureInfo.InvariantCulture, out _),
                var name => name.Equals(key[i], StringComparison.OrdinalIgnoreCase),
            };
            if (!fits) return false;
        }

        return true;
    }
}
