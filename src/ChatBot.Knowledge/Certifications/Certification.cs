using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>A certification that an article lists, joined with what is known of it today.</summary>
/// <param name="Name">Its name, in the article's words.</param>
/// <param name="Span">Where the name stands in the section's text; null where a heading of the section is the name.</param>
/// <param name="Vendor">Who gives it ("AWS", "Microsoft", "Google", …), or null where the name does not tell.</param>
/// <param name="Status">Whether it can still be taken.</param>
/// <param name="RetiredOn">The day from which it can no longer be taken, for a retired one where the day is known.</param>
/// <param name="Successor">What replaces a retired one, where something does.</param>
/// <param name="Source">Where the status is stated, a link, where it is known.</param>
public sealed record Certification(
    string Name,
    TextSpan? Span,
    string? Vendor,
    CertificationStatus Status,
    DateOnly? RetiredOn,
    string? Successor,
    string? Source);
