using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Storage</c>: what the bot keeps, and for how long.</summary>
internal sealed partial class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The database file; a relative one lies below the current directory.</summary>
    [Required(ErrorMessage = "Storage:Path must name the database file.")]
    public string Path { get; set; } = "state/chatbot.db";

    /// <summary>For how many days questions, votes and the record of changes are kept.</summary>
    [Within(1, 3650, ErrorMessage = "Storage:RetentionDays must be from 1 to 3650.")]
    public int RetentionDays { get; set; } = 90;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<StorageOptions>;
}
