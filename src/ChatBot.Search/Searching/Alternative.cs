using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>One way to say a concept: a term, or several terms in a row.</summary>
/// <param name="Terms">The terms, at least one, as the index's analyzer makes them.</param>
/// <param name="Weight">What an occurrence counts for, more than 0: 1 for the asker's own word, less for a guess.</param>
/// <param name="Form">Which form of the word must match.</param>
public sealed record Alternative(ImmutableArray<string> Terms, float Weight = 1, WordForm Form = WordForm.Stem)
{
    private static readonly ImmutableArray<int> OneTerm = [0];

    /// <summary>The terms, as the index's analyzer makes them.</summary>
    public ImmutableArray<string> Terms { get; } = Terms.IsDefaultOrEmpty
        ? throw new ArgumentException("An alternative has at least one term.", nameof(Terms))
        : Terms;

    /// <summary>What an occurrence counts for.</summary>
    public float Weight { get; init => field = Positive(value); } = Positive(Weight);

    /// <summary>Which form of the word must match.</summary>
    public WordForm Form { get; } = Form == WordForm.Exact && Terms.Length > 1
        ? throw new ArgumentException("Only a single word has an exact form.", nameof(Form))
        : Form;

    /// <summary>
    /// How far each term stands behind the first, in positions: 0, 1, 2, … by default. Stop words inside a phrase are not
    /// terms but keep their positions.
    /// </summary>
    public ImmutableArray<int> Offsets
    {
        get;
        init => field = !value.IsDefault && value.Length == Terms.Length && value[0] == 0
            ? value
            : throw new ArgumentException("Each term has an offset, the first one 0.", nameof(value));
    } = Terms.Length == 1 ? OneTerm : [.. Enumerable.Range(0, Terms.Length)];

    private static float Positive(float weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        return weight;
    }
}
