using System.ComponentModel;
using ChatBot.Knowledge.Answering;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Answers</c>: how the bot answers.</summary>
[Reloads]
internal sealed partial class AnswersOptions
{
    public const string Section = "Answers";

    [Description("How sure the bot must be before it answers.")]
    [OneOf("strict|normal|loose")]
    public string Strictness { get; set; } = "normal";

    [Description("After how many years sums and certifications are marked as old.")]
    [Within(1, 100)]
    public int WarnAfterYears { get; set; } = 1;

    public Strictness StrictnessValue => Enum.Parse<Strictness>(Strictness, ignoreCase: true);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<AnswersOptions>;
}
