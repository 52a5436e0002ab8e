using System.Text;
using ChatBot.Cli;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>The storage as the program puts it together, in an empty folder of its own. It starts when first used.</summary>
internal sealed class StorageSession : IDisposable
{
    private ServiceProvider? _services;

    public ManualTimeProvider Time { get; } = new();

    public LogLines Log { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("storage-").FullName;

    public string Setting { get; init; } = "state/chatbot.db";

    public string File => Path.Combine(Folder, Setting);

    public Database Database => The<Database>();

    public T The<T>()
        where T : notnull => (_services ??= Start()).GetRequiredService<T>();

    public void Stop()
    {
        _services?.Dispose();
        _services = null;
    }

    public void Flush() => Assert.True(The<NoteQueue>().Flush());

    public void Miss(string question, string member = "1", string? guild = "g")
    {
        The<INotes>().Missed(new Inquiry(new Place("c", guild), member, question, AskedBy.Mention), Some.Miss() with { Question = question, Coverage = 0.25 });
        Flush();
    }

    public void Vote(string section, bool helped, string member = "1", string? guild = "g", VoteReason? reason = null, string? remark = null)
    {
        The<INotes>().Voted(new Vote(new Place("c", guild), member, section, helped, reason, remark) { Question = $"about {section}?" });
        Flush();
    }

    public long Count(string table) => Database.Read(connection => connection.Number($"SELECT count(*) FROM {table}"));

    /// <summary>Whether a text stands anywhere in the files, in clear.</summary>
    public bool HoldsInClear(string text) => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <summary>Copies the files as they are at this moment, as a crash would leave them.</summary>
    public StorageSession Crash()
    {
        var copy = new StorageSession { Setting = Setting };
        Directory.CreateDirectory(Path.GetDirectoryName(copy.File)!);
        foreach (var companion in new[] { "", "-wal" })
            System.IO.File.WriteAllBytes(copy.File + companion, ReadShared(File + companion));
        return copy;
    }

    /// <summary>Lets the file grow no further, as a full disk does.</summary>
    public void FillDisk() => Execute("PRAGMA max_page_count = 1");

    public void EmptyDisk() => Execute("PRAGMA max_page_count = 1000000");

    public void Execute(string sql) => Database.Read(connection => connection.Execute(sql));

    /// <summary>Looks into the file, or spoils it, with no help from the program.</summary>
    public void OpenRaw(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ServiceProvider Start() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
        .AddSingleton(new Shell { Output = TextWriter.Null, Error = TextWriter.Null, CurrentDirectory = Folder, ProgramDirectory = Folder })
        .AddSingleton<TimeProvider>(Time)
        .AddSingleton<IKnowledge>(new StubKnowledge())
        .Configure<StorageOptions>(options => options.Path = Setting)
        .AddStorage()
        .BuildServiceProvider();
}
