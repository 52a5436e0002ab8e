using System.Collections.Immutable;

namespace ChatBot.Knowledge.Golden;

/// <summary>The certifications that a reply must list for a role.</summary>
/// <param name="Role">The role, in the article's words.</param>
/// <param name="Names">The certifications, exactly and in order.</param>
public sealed record ExpectedCertifications(string Role, ImmutableArray<string> Names);
