using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Corpus</c>: where the articles are.</summary>
internal sealed partial class CorpusOptions
{
    public const string Section = "Corpus";

    [Description("The folder with the articles; a relative one is looked for in the current directory, then beside the executable.")]
    [Place("the folder with the articles", IsRequired = true)]
    public string Path { get; set; } = "corpus";

    [Description("A glossary other than the `glossary.yml` of the folder.")]
    [Place("a glossary")]
    public string? Glossary { get; set; }

    [Description("By how many percent the sections may shrink before a reindex waits for somebody's decision.")]
    [Within(0, 100)]
    [Reloads]
    public int MaxShrinkPercent { get; set; } = 20;

    [Description("Whether to reindex when files change, once they are left alone for two seconds.")]
    public bool Watch { get; set; }

    [Description("Whether moderators may put articles into the folder from chat; those of any server that the bot is in.")]
    public bool AllowSubmit { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<CorpusOptions>;
}
