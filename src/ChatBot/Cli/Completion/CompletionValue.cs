namespace ChatBot.Cli.Completion;

/// <summary>What follows a word.</summary>
internal enum CompletionValue
{
    None,
    Text,
    File,
    Folder,
}
