using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChatBot.Search.Searching;

/// <summary>How a score came about, as a tree: each value follows from those below it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Description">What it is.</param>
/// <param name="Details">What it follows from.</param>
public sealed record Explanation(float Value, string Description, ImmutableArray<Explanation> Details)
{
    /// <summary>A value that follows from nothing else.</summary>
    public Explanation(float value, string description)
        : this(value, description, [])
    {
    }

    /// <summary>One line a value, indented by its depth.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, depth: 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{Value:0.######} = {Description}").Append('\n');
        foreach (var detail in Details) detail.Append(text, depth + 1);
    }
}
