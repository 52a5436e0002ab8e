using ChatBot.Settings.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Settings;

internal static class SettingsServices
{
    /// <summary>The options of every section, which are those of <see cref="SettingsCatalog.Sections"/>.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var section in SettingsCatalog.Sections) section.AddTo(services, configuration);
        return services;
    }

    /// <summary>Takes over what changes in the settings files while the program runs.</summary>
    public static IServiceCollection AddSettingsReload(this IServiceCollection services) => services.AddHostedService<SettingsWatcher>();
}
