using ChatBot.Knowledge;

namespace ChatBot.Rendering.Pages;

/// <summary>A check of the corpus, for people.</summary>
internal static class CheckText
{
    public static void Write(Page page, CheckReport report)
    {
        foreach (var finding in report.Findings)
            page.Paragraph(finding.ToString(), finding.Severity == Severity.Note ? Tone.Faint : Tone.Bad);
        foreach (var failure in report.Golden.Failures)
            page.Paragraph(failure.ToString(), Tone.Bad);

        page.Paragraph($"{report.Folder}: {Counted.Of(report.Articles, "article")}, {Counted.Of(report.Sections, "section")}, {Counted.Of(report.CertificationLists, "list")} of certifications.");
        page.Paragraph($"{Counted.Of(report.Findings.Length, "finding")}; {report.Golden.PassedCount} of {Counted.Of(report.Golden.Results.Length, "golden question")} passed.");
        page.Paragraph(report.Passed ? "The check passed." : "The check failed.", report.Passed ? Tone.Good : Tone.Bad);
    }
}
