using System.Globalization;

namespace ChatBot.Benchmarks;

/// <summary>What a command was given: pairs of <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var i = 0; i + 1 < args.Length; i += 2) parsed._values[args[i]] = args[i + 1];
        return args.Length % 2 == 0 ? parsed : throw new FormatException($"{args[^1]} has no value.");
    }

    public string Text(string name) => _values.TryGetValue(name, out var value) ? value : throw new FormatException($"{name} is missing.");

    public string? TextOrNull(string name) => _values.GetValueOrDefault(name);

    public double Number(string name, double otherwise) =>
        _values.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
