namespace ChatBot.Search.Searching;

/// <summary>Which form of a word an <see cref="Alternative"/> is compared with.</summary>
public enum WordForm
{
    /// <summary>The stem: "engineers" finds "engineer" and "engineering".</summary>
    Stem,

    /// <summary>The word as it is written, but for case and possessive. For single words only.</summary>
    Exact,
}
