using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CorpusOptions>().Bind(configuration.GetSection(CorpusOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CorpusOptions>, CorpusOptions.Validator>();
        services.AddSingleton<IValidateOptions<CorpusOptions>>(new KnownKeys<CorpusOptions>(
            configuration, CorpusOptions.Section, nameof(CorpusOptions.Path), nameof(CorpusOptions.Glossary)));

        services.AddOptions<AnswersOptions>().Bind(configuration.GetSection(AnswersOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AnswersOptions>, AnswersOptions.Validator>();
        services.AddSingleton<IValidateOptions<AnswersOptions>>(new KnownKeys<AnswersOptions>(
            configuration, AnswersOptions.Section, nameof(AnswersOptions.Strictness)));
        return services;
    }
}
