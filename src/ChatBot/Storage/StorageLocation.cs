using ChatBot.Cli;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

/// <summary>Where the bot keeps its state.</summary>
internal sealed class StorageLocation(IOptions<StorageOptions> options, Shell shell)
{
    /// <summary>The database.</summary>
    public string File => Path.GetFullPath(options.Value.Path, shell.CurrentDirectory);

    /// <summary>The socket beside it, over which the shell talks to the bot that runs.</summary>
    public string Socket => Path.ChangeExtension(File, ".sock");
}
