using ChatBot.Cli;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Corpus;

/// <summary>Where the corpus is in fact.</summary>
internal sealed class CorpusLocation(IOptions<CorpusOptions> options, Shell shell)
{
    /// <summary>The corpus folder, written in one way only, as what is kept for it is found by its name.</summary>
    public string Folder => Path.TrimEndingDirectorySeparator(Find(options.Value.Path, Directory.Exists));

    public string? Glossary => string.IsNullOrEmpty(options.Value.Glossary) ? null : Find(options.Value.Glossary, File.Exists);

    private string Find(string path, Predicate<string> exists)
    {
        var here = Path.GetFullPath(path, shell.CurrentDirectory);
        var there = Path.GetFullPath(path, shell.ProgramDirectory);
        return !exists(here) && exists(there) ? there : here;
    }
}
