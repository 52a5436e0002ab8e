using System.Collections.Immutable;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>An entry of the glossary.</summary>
/// <param name="Kind">What the phrases stand for.</param>
/// <param name="Phrases">Phrases that mean the same; the first is the one to show.</param>
/// <param name="To">For an expansion or everyday words: the phrases that are also looked up.</param>
/// <param name="Only">For an expansion: the kind of question in which it holds, or null where it always does.</param>
/// <param name="Line">Its line in the file, from 1; 0 for everyday words, which are of none.</param>
internal sealed record GlossaryEntry(
    GlossaryEntryKind Kind,
    ImmutableArray<string> Phrases,
    ImmutableArray<string> To,
    GlossaryScope Only,
    int Line)
{
    public string Name => Phrases[0];
}
