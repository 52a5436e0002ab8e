using System.Globalization;

namespace ChatBot.Storage;

/// <summary>A database that was found damaged and put aside, for someone who can save something of it.</summary>
internal static class DamagedFile
{
    private const string Mark = ".corrupt-";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly string[] Companions = ["", "-wal", "-shm"];

    /// <summary>Moves the database and what belongs to it, and tells where.</summary>
    public static string MoveAside(string path, DateTimeOffset now)
    {
        var aside = path + Mark + now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        foreach (var companion in Companions)
        {
            if (File.Exists(path + companion)) File.Move(path + companion, aside + companion, overwrite: true);
        }

        return aside;
    }

    /// <summary>They hold what members wrote, and are kept no longer than the rest.</summary>
    public static int DeleteOlder(string path, DateTimeOffset than)
    {
        var old = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + Mark + "*").Where(file => TimeOf(file) < than).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private static DateTimeOffset? TimeOf(string file)
    {
        var stamp = file.AsSpan(file.LastIndexOf(Mark, StringComparison.Ordinal) + Mark.Length);
        if (stamp.IndexOf('-') is >= 0 and var end) stamp = stamp[..end];
        return DateTimeOffset.TryParseExact(stamp, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }
}
