using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Cli;

/// <summary>
/// Standard output that says when its reader has gone. The console's own stream swallows that on Unix, and
/// <c>chatbot ask - | head -1</c> would go on reading questions for nobody.
/// </summary>
internal static class StandardOutput
{
    public static (Stream Stream, Func<bool> IsClosed) Open()
    {
        if (!OperatingSystem.IsWindows() && TryOpenPipe() is { } pipe)
            return (pipe, () => !pipe.IsConnected);
        return (Console.OpenStandardOutput(), () => false);
    }

    private static AnonymousPipeClientStream? TryOpenPipe()
    {
        try
        {
            return new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(1, ownsHandle: false));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
