using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>A list of certifications that a section holds.</summary>
/// <param name="Role">Whom it is for, in the article's words and singular ("Data Engineer"), or null where the article does not say.</param>
/// <param name="Items">The certifications, in the order of the article.</param>
/// <param name="Section">The section that holds the list.</param>
/// <param name="Introduction">The sentence that introduces the list, or null.</param>
public sealed record CertificationList(
    string? Role,
    ImmutableArray<Certification> Items,
    Section Section,
    TextSpan? Introduction);
