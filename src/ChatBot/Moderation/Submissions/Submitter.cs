using System.Text;
using ChatBot.Knowledge;
using ChatBot.Moderation.Reindexing;
using ChatBot.Storage;

namespace ChatBot.Moderation.Submissions;

/// <summary>Puts articles from chat into the corpus, each with a review before and a way back after.</summary>
internal sealed class Submitter(Reindexer reindexer, ArticleFiles files, Storage.Submissions journal)
{
    /// <summary>What an article would change.</summary>
    public Task<ReindexOutcome> PreviewAsync(string who, CorpusEdit edit, IProgress<double>? progress) => reindexer.PreviewAsync(who, edit, progress);

    /// <summary>Writes an article that was reviewed, and puts it to use.</summary>
    public async Task<(ReindexOutcome Outcome, long? Id)> PublishAsync(string? guild, string who, CorpusEdit edit, string reviewed)
    {
        long? id = null;
        var outcome = await reindexer.PublishAsync(who, edit, reviewed, change => id = Write(guild, who, edit, undoes: null, change)).ConfigureAwait(false);
        return (outcome, outcome is ReindexOutcome.Done ? id : null);
    }

    /// <summary>Puts what stood there before in an article's place again, unless something else stands there by now.</summary>
    public async Task<(ReindexOutcome Outcome, long? Id)> UndoAsync(string? guild, string who, Submission submission)
    {
        long? id = null;
        var outcome = await reindexer.PublishAsync(
            who,
            new CorpusEdit(submission.File, submission.Before),
            reviewed: null,
            change =>
            {
                if (!Same(files.Read(submission.File), submission.After)) throw new CorpusException($"{submission.File} was changed after it was submitted; edit it where it is.");
                id = Write(guild, who, new CorpusEdit(submission.File, submission.Before), submission.Id, change);
            }).ConfigureAwait(false);
        return (outcome, outcome is ReindexOutcome.Done ? id : null);
    }

    /// <summary>Brings the journal in line with what a crash left: an article that was written is on record, one that was not never was.</summary>
    public void Recover()
    {
        foreach (var submission in journal.Unended())
        {
            files.Tidy(submission.File);
            if (Same(files.Read(submission.File), submission.After)) journal.End(submission.Id);
            else journal.Cancel(submission.Id);
        }
    }

    /// <summary>What is wrong with an article as it was read; null where nothing is.</summary>
    public static string? Fault(string file, CorpusChange change)
    {
        if (change.After.FindArticle(file) is not { Sections.IsEmpty: false }) return "The file holds no text that could be quoted.";
        var errors = change.After.Findings.Where(finding => finding.File == file && finding.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? null : $"The file has errors; mend them and submit it again.\n{new StringBuilder().AppendJoin('\n', errors)}";
    }

    private long Write(string? guild, string who, CorpusEdit edit, long? undoes, CorpusChange change)
    {
        var before = files.Read(edit.File);
        var id = journal.Begin(new Submission(0, default, guild, who, edit.File, before, edit.Content, undoes, change.Before.Version, change.After.Version));
        try
        {
            files.Write(edit);
        }
        catch
        {
            journal.Cancel(id);
            throw;
        }

        try
        {
            journal.End(id);
            return id;
        }
        catch
        {
            // What is not on record is not done.
            files.Write(new CorpusEdit(edit.File, before));
            throw;
        }
    }

    private static bool Same(byte[]? one, byte[]? other) => one is null || other is null ? one is null && other is null : one.AsSpan().SequenceEqual(other);
}
