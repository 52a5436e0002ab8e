using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Rendering;

/// <summary>What a check of the corpus found.</summary>
internal sealed record CheckReport(
    string Folder,
    string Version,
    int Articles,
    int Sections,
    int CertificationLists,
    ImmutableArray<Finding> Findings,
    GoldenRun Golden)
{
    public bool Passed => Golden.Passed && Findings.All(finding => finding.Severity == Severity.Note);
}
