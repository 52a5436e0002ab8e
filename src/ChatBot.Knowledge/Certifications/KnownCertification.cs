using System.Collections.Immutable;

namespace ChatBot.Knowledge.Certifications;

/// <summary>An entry of <c>certifications.yml</c>.</summary>
/// <param name="Name">As its vendor writes it.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Vendor">Who gives it.</param>
/// <param name="Exam">The code of its exam, where it has one.</param>
/// <param name="Status">Whether it can be taken.</param>
/// <param name="RetiredOn">The day from which it cannot.</param>
/// <param name="Successor">What replaces it.</param>
/// <param name="Source">A page that says so.</param>
/// <param name="Line">Where it stands in the file.</param>
internal sealed record KnownCertification(
    string Name,
    ImmutableArray<string> Aliases,
    string Vendor,
    string? Exam,
    CertificationStatus Status,
    DateOnly? RetiredOn,
    string? Successor,
    string? Source,
    int Line);
