namespace ChatBot.Rendering.Json;

/// <summary>What <c>check --json</c> writes.</summary>
internal sealed record CheckJson(
    bool Passed,
    string Corpus,
    string Version,
    int Articles,
    int Sections,
    int CertificationLists,
    IReadOnlyList<FindingJson> Findings,
    GoldenJson Golden)
{
    public static CheckJson Of(CheckReport report) => new(
        report.Passed,
        report.Folder,
        report.Version,
        report.Articles,
        report.Sections,
        report.CertificationLists,
        [.. report.Findings.Select(FindingJson.Of)],
        GoldenJson.Of(report.Golden));
}
