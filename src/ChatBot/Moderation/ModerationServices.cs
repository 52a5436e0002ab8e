using ChatBot.Chat;
using ChatBot.Moderation.Feedback;
using ChatBot.Moderation.Gaps;
using ChatBot.Moderation.Reindexing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Moderation;

internal static class ModerationServices
{
    public static IServiceCollection AddModeration(this IServiceCollection services) => services
        .AddSingleton<Moderators>()
        .AddSingleton<ModeratorViews>()
        .AddSingleton<GapsMessage>()
        .AddSingleton<IChatModule, GapsCommand>()
        .AddSingleton<FeedbackMessage>()
        .AddSingleton<IChatModule, FeedbackCommand>()
        .AddSingleton<Reindexer>()
        .AddSingleton<IChatModule, ReindexCommand>()
        .AddHostedService<CorpusWatcher>();
}
