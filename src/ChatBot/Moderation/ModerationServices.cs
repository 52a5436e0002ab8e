using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Moderation.Feedback;
using ChatBot.Moderation.Gaps;
using ChatBot.Moderation.Reindexing;
using ChatBot.Moderation.Statistics;
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
        .AddSingleton<ITally, Tally>()
        .AddSingleton<StatisticsMessage>()
        .AddSingleton<IChatModule, StatsCommand>()
        .AddSingleton<Reindexer>()
        .AddSingleton<IChatModule, ReindexCommand>()
        .AddHostedService<CorpusWatcher>();
}
