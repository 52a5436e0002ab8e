using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Corpus</c>: where the articles are.</summary>
internal sealed partial class CorpusOptions
{
    public const string Section = "Corpus";

    /// <summary>The folder; a relative one is looked for in the current directory, then beside the executable.</summary>
    [Required(ErrorMessage = "Corpus:Path must name the folder with the articles.")]
    public string Path { get; set; } = "corpus";

    /// <summary>The glossary, where it is not the <c>glossary.yml</c> of the folder.</summary>
    public string? Glossary { get; set; }

    /// <summary>By how many percent the sections may shrink before a reindex waits for somebody's decision.</summary>
    [Within(0, 100, ErrorMessage = "Corpus:MaxShrinkPercent must be from 0 to 100.")]
    public int MaxShrinkPercent { get; set; } = 20;

    /// <summary>Whether to reindex by itself when a file changes.</summary>
    public bool Watch { get; set; }

    /// <summary>Whether moderators may put articles into the folder from chat.</summary>
    public bool AllowSubmit { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<CorpusOptions>;
}
