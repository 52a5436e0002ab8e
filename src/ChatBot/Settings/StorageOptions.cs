using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Storage</c>: what the bot keeps, and for how long.</summary>
internal sealed partial class StorageOptions
{
    public const string Section = "Storage";

    [Description("The SQLite file; a relative one lies below the current directory.")]
    [Place("the database file", IsRequired = true)]
    public string Path { get; set; } = "state/chatbot.db";

    [Description("For how many days questions, votes and the record of changes are kept.")]
    [Within(1, 3650)]
    public int RetentionDays { get; set; } = 90;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<StorageOptions>;
}
