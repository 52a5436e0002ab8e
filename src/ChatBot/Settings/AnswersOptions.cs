using System.ComponentModel.DataAnnotations;
using ChatBot.Knowledge.Answering;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Answers</c>: how the bot answers.</summary>
internal sealed partial class AnswersOptions
{
    public const string Section = "Answers";

    /// <summary>How sure the bot must be before it answers.</summary>
    [Required(ErrorMessage = "Answers:Strictness must be strict, normal or loose.")]
    [RegularExpression("(?i)strict|normal|loose", ErrorMessage = "Answers:Strictness must be strict, normal or loose.")]
    public string Strictness { get; set; } = "normal";

    /// <summary>After how many years an answer about money or certifications is marked as old.</summary>
    [Within(1, 100, ErrorMessage = "Answers:WarnAfterYears must be from 1 to 100.")]
    public int WarnAfterYears { get; set; } = 1;

    public Strictness StrictnessValue => Enum.Parse<Strictness>(Strictness, ignoreCase: true);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<AnswersOptions>;
}
