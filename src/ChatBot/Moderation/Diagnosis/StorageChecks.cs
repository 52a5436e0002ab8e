using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>Whether what the bot must not forget is kept.</summary>
internal sealed class StorageChecks(Database database, NoteQueue queue, IOptions<StorageOptions> options)
{
    public IEnumerable<Check> Look()
    {
        var path = Markdown.Plain(options.Value.Path).Replace('`', '\'');
        yield return File.Exists(database.Path)
            ? Check.Well($"Storage `{path}`, {Size():F1} MB, kept for {Counted.Of(options.Value.RetentionDays, "day")}.")
            : Check.Ill($"The file of the storage `{path}` is gone: stop me, restore a backup, and start me again.");
        if (database.Damaged is { } aside)
            yield return Check.Ill($"The storage was damaged at the start and an empty one was begun; what was in it lies in `{Path.GetFileName(aside)}` beside it: restore a backup.");
        yield return queue.Trouble is { } trouble
            ? Check.Ill($"{Counted.Of(queue.Waiting, "note")} cannot be written: {Markdown.EscapeLine(trouble, 300)} I try again every few minutes.")
            : Check.Well($"{Counted.Of(queue.Waiting, "note")} wait{(queue.Waiting == 1 ? "s" : "")} to be written.");
    }

    private double Size() => new[] { database.Path, $"{database.Path}-wal" }.Select(path => new FileInfo(path)).Where(file => file.Exists).Sum(file => file.Length) / 1e6;
}
