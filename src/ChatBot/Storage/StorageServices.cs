using ChatBot.Cli;
using ChatBot.Conversation;
using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

internal static class StorageServices
{
    /// <summary>The database is opened by whoever first needs it. Hosted services that take notes are added after these, and so stop before.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<DatabaseOpener>()
        .AddSingleton(Open)
        .AddSingleton<MemberHash>()
        .AddSingleton<NoteQueue>()
        .AddSingleton<INotes, NoteStore>()
        .AddSingleton<Gaps>()
        .AddSingleton<MissCounts>()
        .AddSingleton<Feedback>()
        .AddSingleton<Counters>()
        .AddSingleton<SettingsStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<Privacy>()
        .AddSingleton<Retention>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<NoteQueue>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<Retention>());

    private static Database Open(IServiceProvider provider) => provider.GetRequiredService<DatabaseOpener>().Open(
        Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path, provider.GetRequiredService<Shell>().CurrentDirectory));
}
