using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static SQLitePCL.raw;

namespace ChatBot.Storage;

/// <summary>What is to be written when there is time. Whoever adds to it never waits; the oldest is dropped for the newest.</summary>
internal sealed class NoteQueue : BackgroundService
{
    public const int Capacity = 4096;

    private const int BatchSize = 256;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ILogger<NoteQueue> _logger;
    private readonly Channel<Action<SqliteConnection>> _notes;
    private readonly List<Action<SqliteConnection>> _batch = [];
    private readonly Lock _turn = new();
    private long _dropped;

    public NoteQueue(Database database, TimeProvider time, ILogger<NoteQueue> logger)
    {
        _database = database;
        _time = time;
        _logger = logger;
        _notes = Channel.CreateBounded<Action<SqliteConnection>>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest },
            _ => Interlocked.Increment(ref _dropped));
    }

    /// <summary>Why notes wait; null while they are written.</summary>
    public string? Trouble { get; private set; }

    /// <summary>How many notes wait to be written.</summary>
    public int Waiting => _batch.Count + _notes.Reader.Count;

    public void Add(Action<SqliteConnection> note) => _notes.Writer.TryWrite(note);

    /// <summary>Writes what has been added so far. False where it has to wait.</summary>
    public bool Flush()
    {
        lock (_turn)
        {
            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped) Log.NotesDropped(_logger, dropped);
            for (var left = Waiting; left > 0; left = Math.Max(left - BatchSize, 0))
            {
                while (_batch.Count < BatchSize && _notes.Reader.TryRead(out var note)) _batch.Add(note);
                if (!TryWriteBatch()) return false;
                _batch.Clear();
            }

            return true;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        Flush();
    }

    /// <summary>Whoever stopped later may have added something.</summary>
    public override void Dispose()
    {
        base.Dispose();
        if (Flush()) return;
        Log.NotesLost(_logger, Waiting);
        _batch.Clear();
        while (_notes.Reader.TryRead(out _))
        {
            // A second disposal has nothing to lose.
        }
    }

    /// <summary>After each writing it rests, so that many notes share the next.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _notes.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            for (var pause = FirstPause; !await FlushAsideAsync().ConfigureAwait(false); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
                await Task.Delay(pause, _time, stoppingToken).ConfigureAwait(false);
            await Task.Delay(Rest, _time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>On a thread of its own: waiting for the disk takes none from those who answer.</summary>
    private Task<bool> FlushAsideAsync() => Task.Factory.StartNew(Flush, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private bool TryWriteBatch()
    {
        try
        {
            _database.Write(connection =>
            {
                foreach (var note in _batch) Write(note, connection);
                return _batch.Count;
            });
            Trouble = null;
            return true;
        }
        catch (Exception exception)
        {
            Trouble = exception.Message;
            Log.NotesWait(_logger, Waiting, exception.Message);
            return false;
        }
    }

    /// <summary>A note that can never be written does not hold up the others.</summary>
    private void Write(Action<SqliteConnection> note, SqliteConnection connection)
    {
        try
        {
            note(connection);
        }
        catch (Exception exception) when (exception is not SqliteException { SqliteErrorCode: not (SQLITE_ERROR or SQLITE_CONSTRAINT or SQLITE_MISMATCH or SQLITE_TOOBIG) })
        {
            Log.NoteGivenUp(_logger, exception);
        }
    }
}
