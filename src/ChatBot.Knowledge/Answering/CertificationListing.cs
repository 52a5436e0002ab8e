using System.Collections.Immutable;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Answering;

/// <summary>The lists that answer a question for certifications, and the section that holds them.</summary>
internal sealed record CertificationListing(Candidate Candidate, ImmutableArray<CertificationList> Lists);
