using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<CorpusOptions, CorpusOptions.Validator>(configuration, CorpusOptions.Section, nameof(CorpusOptions.Path), nameof(CorpusOptions.Glossary), nameof(CorpusOptions.MaxShrinkPercent), nameof(CorpusOptions.Watch), nameof(CorpusOptions.AllowSubmit))
            .Bind(configuration.GetSection(CorpusOptions.Section));
        services.AddSection<AnswersOptions, AnswersOptions.Validator>(configuration, AnswersOptions.Section, nameof(AnswersOptions.Strictness), nameof(AnswersOptions.WarnAfterYears))
            .Bind(configuration.GetSection(AnswersOptions.Section));
        services.AddSection<DiscordSettings, DiscordSettings.Validator>(
                configuration, DiscordSettings.Section, nameof(DiscordSettings.Token), nameof(DiscordSettings.BaseUrl), nameof(DiscordSettings.GatewayUrl), nameof(DiscordSettings.CommandGuild), nameof(DiscordSettings.SessionFile), nameof(DiscordSettings.RequestsPerSecond))
            .Bind(configuration.GetSection(DiscordSettings.Section));
        services.AddSection<PlaygroundSettings, PlaygroundSettings.Validator>(
                configuration, PlaygroundSettings.Section, nameof(PlaygroundSettings.Enabled), nameof(PlaygroundSettings.Port), nameof(PlaygroundSettings.RecordingFile))
            .Bind(configuration.GetSection(PlaygroundSettings.Section));
        services.AddSection<LimitsOptions, LimitsOptions.Validator>(
                configuration, LimitsOptions.Section, nameof(LimitsOptions.MemberBurst), nameof(LimitsOptions.MemberPerMinute), nameof(LimitsOptions.ChannelBurst), nameof(LimitsOptions.ChannelPerMinute), nameof(LimitsOptions.QuietRepeatMinutes), nameof(LimitsOptions.EditMinutes))
            .Bind(configuration.GetSection(LimitsOptions.Section));
        services.AddSection<StorageOptions, StorageOptions.Validator>(configuration, StorageOptions.Section, nameof(StorageOptions.Path), nameof(StorageOptions.RetentionDays))
            .Bind(configuration.GetSection(StorageOptions.Section));
        services.AddSection<ModerationOptions, ModerationOptions.Validator>(configuration, ModerationOptions.Section, nameof(ModerationOptions.Operators), nameof(ModerationOptions.Roles))
            .Bind(configuration.GetSection(ModerationOptions.Section));
        services.AddSection<HealthOptions, HealthOptions.Validator>(
                configuration, HealthOptions.Section, nameof(HealthOptions.Enabled), nameof(HealthOptions.Address), nameof(HealthOptions.Port), nameof(HealthOptions.Hosts))
            .Bind(configuration.GetSection(HealthOptions.Section));
        services.AddOptions<LoggingOptions>().Bind(configuration.GetSection(LoggingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LoggingOptions>, LoggingOptions.Validator>();
        services.AddOptions<ChannelsOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChannelsOptions>, ChannelsOptions.Validator>();
        return services;
    }

    private static OptionsBuilder<TOptions> AddSection<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string section, params string[] keys)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddSingleton<IValidateOptions<TOptions>>(new KnownKeys<TOptions>(configuration, section, keys));
        return services.AddOptions<TOptions>().ValidateOnStart();
    }
}
