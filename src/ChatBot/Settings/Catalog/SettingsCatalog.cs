using Microsoft.Extensions.Configuration;

namespace ChatBot.Settings.Catalog;

/// <summary>
/// Every setting there is. What is checked on start, <c>chatbot config</c>, the schema and docs/settings.md are made from
/// this list alone: a new section is a line here and an options class.
/// </summary>
internal static class SettingsCatalog
{
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        SettingsSection.Of<DiscordSettings, DiscordSettings.Validator>(DiscordSettings.Section, "Which bot, and where.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<PlaygroundSettings, PlaygroundSettings.Validator>(PlaygroundSettings.Section, "The server on this machine that the bot talks in without a token.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<CorpusOptions, CorpusOptions.Validator>(CorpusOptions.Section, "Where the articles are, and how they change.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<AnswersOptions, AnswersOptions.Validator>(AnswersOptions.Section, "How the bot answers.", static (from, to) => from.Bind(to)),
        SettingsSection.List<ChannelsOptions, ChannelsOptions.Validator>(ChannelsOptions.Section, "The channels in which the bot answers more than what is said to it, or less: a list.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<LimitsOptions, LimitsOptions.Validator>(LimitsOptions.Section, "How much may be asked, and how long the bot remembers it.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<ModerationOptions, ModerationOptions.Validator>(ModerationOptions.Section, "Who may moderate, beside those who may manage the server.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<StorageOptions, StorageOptions.Validator>(StorageOptions.Section, "What the bot keeps, and for how long.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<HealthOptions, HealthOptions.Validator>(HealthOptions.Section, "Where the bot tells how it is.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<LoggingOptions, LoggingOptions.Validator>(LoggingOptions.Section, "What is logged.", static (from, to) => from.Bind(to)),
        SettingsSection.Of<ProgramOptions, ProgramOptions.Validator>("", "What stands in no section.", static (from, to) => from.Bind(to)),
    ];

    public static IReadOnlyList<SettingsKey> Keys => field ??= [.. Sections.SelectMany(section => section.Keys)];

    /// <summary>The section of a name, in whatever case.</summary>
    public static SettingsSection? Find(string name) => Sections.FirstOrDefault(section => section.Name.Length > 0 && section.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static SettingsSection? Of(Type options) => Sections.FirstOrDefault(section => section.OptionsType == options);

    /// <summary>The setting that a key stands for.</summary>
    public static SettingsKey? Find(string[] key) => Keys.FirstOrDefault(each => each.Matches(key));
}
