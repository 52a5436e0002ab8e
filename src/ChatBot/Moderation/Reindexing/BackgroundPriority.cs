using System.Runtime.InteropServices;

namespace ChatBot.Moderation.Reindexing;

/// <summary>Lets a thread's work wait for that of all others.</summary>
internal static partial class BackgroundPriority
{
    private const int OfThread = 0;
    private const uint This = 0;

    /// <summary>Enough to yield at once to who answers, and not so little that a busy machine starves it while others wait for it.</summary>
    private const int Nice = 10;

    /// <summary>
    /// Gives the calling thread a lower priority for the rest of its life, so it must not be one of a pool. On Linux .NET does not
    /// pass a thread's priority on, and there a "process" of setpriority(2) is a thread.
    /// </summary>
    public static void Take()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, This, Nice);
        else Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, uint who, int priority);
}
