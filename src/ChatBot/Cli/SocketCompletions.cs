namespace ChatBot.Cli;

/// <summary>
/// Has what a socket received dealt with on the thread that was told of it, and not first handed to the thread pool:
/// on the small machines that bots run on, waking a thread costs more than what it is woken for.
/// </summary>
internal static class SocketCompletions
{
    /// <summary>.NET has no other switch for it; it looks at this one when the first socket is opened. On Windows it has no effect.</summary>
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Before the first socket; what the environment says itself stands.</summary>
    public static void RunInline()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null) Environment.SetEnvironmentVariable(Variable, "1");
    }
}
