using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Moderation.Articles;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Moderation.Feedback;
using ChatBot.Moderation.Gaps;
using ChatBot.Moderation.Policies;
using ChatBot.Moderation.Privacy;
using ChatBot.Moderation.Reindexing;
using ChatBot.Moderation.Reindexing.Local;
using ChatBot.Moderation.Statistics;
using ChatBot.Moderation.Submissions;
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
        .AddSingleton<PolicyEditor>()
        .AddSingleton<SettingsMessage>()
        .AddSingleton<IChatModule, SettingsCommand>()
        .AddSingleton<IChatModule, PrivacyCommand>()
        .AddSingleton<ConnectionChecks>()
        .AddSingleton<ChannelChecks>()
        .AddSingleton<ArticleChecks>()
        .AddSingleton<StorageChecks>()
        .AddSingleton<IChatModule, DoctorCommand>()
        .AddSingleton<ArticleFinder>()
        .AddSingleton<ArticlesMessage>()
        .AddSingleton<ArticleMessage>()
        .AddSingleton<IChatModule, CorpusCommand>()
        .AddSingleton<ArticleFiles>()
        .AddSingleton<AttachmentReader>()
        .AddSingleton<Drafts>()
        .AddSingleton<Submitter>()
        .AddSingleton<SubmissionDesk>()
        .AddHostedService<SubmissionRecovery>()
        .AddSingleton<Reindexer>()
        .AddSingleton<IChatModule, ReindexCommand>()
        .AddHostedService<ReindexListener>()
        .AddHostedService<CorpusWatcher>()
        .AddHostedService<StaleIndexRefresh>();
}
