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

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<CorpusOptions>;
}
