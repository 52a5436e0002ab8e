using ChatBot.Cli;
using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

internal static class StorageServices
{
    /// <summary>The database is opened by whoever first needs it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<DatabaseOpener>()
        .AddSingleton(Open)
        .AddSingleton<SettingsStore>()
        .AddSingleton<AuditLog>();

    private static Database Open(IServiceProvider provider) => provider.GetRequiredService<DatabaseOpener>().Open(
        Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path, provider.GetRequiredService<Shell>().CurrentDirectory));
}
