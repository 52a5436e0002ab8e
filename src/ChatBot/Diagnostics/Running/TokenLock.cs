namespace ChatBot.Diagnostics.Running;

/// <summary>
/// Held by the one process of this user that runs a bot; two with one token would answer everything twice. The lock is
/// on an open file, so that it goes with the process, however that ends.
/// </summary>
internal sealed class TokenLock : IDisposable
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private TokenLock(FileStream file) => _file = file;

    /// <summary>Takes it, in the first folder that lets itself be written to; null where none does.</summary>
    /// <exception cref="TokenHeldException">Another process has it.</exception>
    public static TokenLock? Take(string key, params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, $"chatbot-{key}.lock");
            try
            {
                return new TokenLock(Open(folder, path));
            }
            catch (IOException exception) when (Held.Contains(exception.HResult))
            {
                throw new TokenHeldException(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next one may do; a bot that cannot be locked runs all the same.
            }
        }

        return null;
    }

    /// <summary>Where locks are looked for by all processes of this user; a folder of one's own comes last.</summary>
    public static IEnumerable<string> Folders(string own)
    {
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime) yield return runtime;
        yield return Path.Combine(Path.GetTempPath(), $"chatbot-{Environment.UserName}");
        yield return own;
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string folder, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
