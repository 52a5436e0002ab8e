using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Answering;

/// <summary>A sentence made ready for matching.</summary>
/// <param name="Span">Where it stands in the section's text.</param>
/// <param name="Block">Its block's place in the section.</param>
/// <param name="FirstTerm">Its first term's place in the section's <see cref="TermText"/>.</param>
/// <param name="EndTerm">The place after its last term.</param>
/// <param name="Cues">What its wording tells.</param>
/// <param name="Roles">The roles that it names; also those of the sentence before it in the paragraph where it names none or opens with a pronoun.</param>
/// <param name="Kind">For a sentence that asks: what kind of answer it asks for.</param>
/// <param name="Asks">For a sentence that asks: the terms that tell what about.</param>
internal sealed record SentenceProfile(
    TextSpan Span, int Block, int FirstTerm, int EndTerm, SentenceCues Cues, ImmutableArray<GlossaryEntry> Roles, QuestionKind Kind, ImmutableArray<int> Asks)
{
    public bool Is(SentenceCues cue) => (Cues & cue) != SentenceCues.None;
}
