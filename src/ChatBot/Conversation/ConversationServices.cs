using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Conversation;

internal static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<AskLimiter>()
        .AddSingleton<ExchangeMemory>()
        .AddSingleton<QuestionDesk>();
}
