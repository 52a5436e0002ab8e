using System.Collections.Immutable;

namespace ChatBot.Knowledge.Golden;

/// <summary>A question that the corpus must answer.</summary>
/// <param name="Question">The question, as a member would write it.</param>
/// <param name="File">The file that states it, relative to the corpus folder.</param>
/// <param name="Line">Its line in that file, from 1.</param>
/// <param name="Sections">Headings or ids of sections, any of which may answer.</param>
/// <param name="Excerpts">Texts any of which must be quoted; none where the words do not matter.</param>
/// <param name="Certifications">The lists that must be given, and no others; none where they do not matter.</param>
public sealed record AnsweredQuestion(
    string Question,
    string File,
    int Line,
    ImmutableArray<string> Sections,
    ImmutableArray<string> Excerpts,
    ImmutableArray<ExpectedCertifications> Certifications) : GoldenQuestion(Question, File, Line);
