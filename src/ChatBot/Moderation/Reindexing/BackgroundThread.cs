using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace ChatBot.Moderation.Reindexing;

/// <summary>A thread whose work waits for that of all others.</summary>
internal static partial class BackgroundThread
{
    private const int OfThread = 0;
    private const uint This = 0;

    /// <summary>Enough to yield at once to who answers, and not so little that a busy machine starves it while others wait for it.</summary>
    private const int Nice = 10;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Does work on such a thread, and waits for it. What it tells of its progress is passed on by the caller's thread: a
    /// thread that a pool makes for what is queued from a thread of low priority would have that priority as well.
    /// </summary>
    public static T Run<T>(Func<IProgress<double>, T> work, IProgress<double>? progress)
    {
        var latest = new LatestProgress();
        var result = default(T);
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(() =>
        {
            TakeLowPriority();
            try
            {
                result = work(latest);
            }
#pragma warning disable CA1031 // It is thrown on the caller's thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        while (!thread.Join(Interval)) latest.PassOn(progress);
        latest.PassOn(progress);
        fault?.Throw();
        return result!;
    }

    /// <summary>On Linux .NET does not pass a thread's priority on, and there a "process" of setpriority(2) is a thread.</summary>
    private static void TakeLowPriority()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, This, Nice);
        else Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, uint who, int priority);

    private sealed class LatestProgress : IProgress<double>
    {
        private double _told = double.NaN;

        public void Report(double value) => Volatile.Write(ref _told, value);

        public void PassOn(IProgress<double>? progress)
        {
            if (Volatile.Read(ref _told) is var told && !double.IsNaN(told)) progress?.Report(told);
        }
    }
}
