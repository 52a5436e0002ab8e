using ChatBot.Conversation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Storage;

internal static class StorageServices
{
    /// <summary>The database is opened by whoever first needs it. Hosted services that take notes are added after these, and so stop before.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<StorageLocation>()
        .AddSingleton<DatabaseOpener>()
        .AddSingleton(provider => provider.GetRequiredService<DatabaseOpener>().Open(provider.GetRequiredService<StorageLocation>().File))
        .AddSingleton<MemberHash>()
        .AddSingleton<NoteQueue>()
        .AddSingleton<INotes, NoteStore>()
        .AddSingleton<Gaps>()
        .AddSingleton<MissCounts>()
        .AddSingleton<Feedback>()
        .AddSingleton<Counters>()
        .AddSingleton<SettingsStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<Submissions>()
        .AddSingleton<Privacy>()
        .AddSingleton<Retention>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<NoteQueue>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<Retention>());
}
