using System.Runtime.ExceptionServices;

namespace ChatBot.Knowledge.Stored;

/// <summary>Work that is done on a thread of its own while the caller does something else.</summary>
internal sealed class Beside<T>
    where T : class
{
    private readonly Thread _thread;
    private T? _result;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins the work.</summary>
    public Beside(Func<T> work)
    {
        _thread = new Thread(() => Do(work)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for what comes of the work; throws what it threw.</summary>
    public T Result
    {
        get
        {
            _thread.Join();
            _fault?.Throw();
            return _result!;
        }
    }

    private void Do(Func<T> work)
    {
        try
        {
            _result = work();
        }
        catch (Exception exception)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
