using ChatBot.Rendering.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Rendering.Messages;

internal static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<Examples>()
        .AddSingleton<SourceLine>()
        .AddSingleton<SectionDirectory>()
        .AddSingleton<AnswerMessage>()
        .AddSingleton<SectionMessage>()
        .AddSingleton<MissMessage>()
        .AddSingleton<HintMessage>()
        .AddSingleton<ReplyMessages>()
        .AddSingleton<CertificationsMessage>()
        .AddSingleton<WhyMessage>()
        .AddSingleton<TopicsMessage>()
        .AddSingleton<PrivacyText>()
        .AddSingleton<AboutMessage>()
        .AddSingleton<HelpMessage>();
}
