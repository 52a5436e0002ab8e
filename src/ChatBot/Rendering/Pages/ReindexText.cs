using ChatBot.Rendering.Json;

namespace ChatBot.Rendering.Pages;

/// <summary>A reindex, for people.</summary>
internal static class ReindexText
{
    public static void Write(Page page, ReindexJson report)
    {
        if (report.Change is { } change) Write(page, change);
        var (sentence, tone) = Verdict(report);
        page.Paragraph(sentence, tone);
    }

    private static void Write(Page page, CorpusChangeJson change)
    {
        page.Paragraph($"{change.VersionBefore} → {change.VersionAfter}: {Counted.Of(change.Articles, "article")} (+{change.AddedArticles.Count}, ~{change.ChangedArticles.Count}, −{change.RemovedArticles.Count}), {Counted.Of(change.Sections, "section")} (+{change.Added.Count}, ~{change.Changed.Count}, −{change.Removed.Count}).");
        List(page, "Speaks against it", change.Objections, Tone.Bad);
        List(page, "Added", change.Added);
        List(page, "Changed", change.Changed);
        List(page, "Removed", change.Removed);
        List(page, "Golden questions answered otherwise", change.AnsweredOtherwise);
        List(page, "Certification lists changed", change.CertificationLists);
        List(page, "New findings", [.. change.Findings.Select(finding => finding.ToFinding().ToString())]);
    }

    private static void List(Page page, string heading, IReadOnlyList<string> lines, Tone tone = Tone.Plain)
    {
        if (lines.Count == 0) return;
        page.Heading(heading);
        foreach (var line in lines) page.Item(line, tone: tone);
    }

    private static (string Sentence, Tone Tone) Verdict(ReindexJson report) => report.Verdict switch
    {
        ReindexVerdict.Unchanged => ("Nothing has changed.", Tone.Good),
        ReindexVerdict.Used => ("The new articles are in use.", Tone.Good),
        ReindexVerdict.Previewed when report.Change!.Objections.Count > 0 => ("That was a preview; a reindex would wait for a moderator's decision.", Tone.Bad),
        ReindexVerdict.Previewed => ("That was a preview; nothing was changed.", Tone.Plain),
        ReindexVerdict.Held => ("The old articles stay in use; mend the new ones, or decide for them in chat, where /reindex asks.", Tone.Bad),
        ReindexVerdict.Busy => ($"A reindex is running already: {report.Reason}.", Tone.Bad),
        _ => ($"The new articles could not be used, and the old ones stay: {report.Reason}", Tone.Bad),
    };
}
