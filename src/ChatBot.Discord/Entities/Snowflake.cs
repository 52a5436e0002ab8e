using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Discord's 64-bit identifier, a string in JSON (reference.mdx#snowflakes).</summary>
/// <param name="Value">The number itself.</param>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpoch = 1_420_070_400_000;

    /// <summary>When Discord made the identifier, by Discord's clock. Never compare it with the local one to decide that something is late.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpoch);

    /// <summary>No identifier made at a moment or later is smaller, and none made before is greater.</summary>
    public static Snowflake At(DateTimeOffset moment) => new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - DiscordEpoch) << 22);

    /// <summary>Whether it names nothing.</summary>
    public bool IsEmpty => Value == 0;

    /// <summary>An identifier from its number.</summary>
    public static implicit operator Snowflake(ulong value) => new(value);

    /// <summary>Reads the decimal form.</summary>
    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Reads the decimal form, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake id)
    {
        var parsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return parsed;
    }

    /// <summary>An identifier from its number.</summary>
    public static Snowflake FromUInt64(ulong value) => new(value);

    /// <inheritdoc />
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>The decimal form.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the left was made before the right.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Whether the left was made after the right.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Whether the left was not made after the right.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Whether the left was not made before the right.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
