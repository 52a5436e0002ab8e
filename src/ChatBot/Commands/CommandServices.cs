using ChatBot.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Commands;

internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandTexts>()
        .AddSingleton<Suggestions>()
        .AddSingleton<CommandReplies>()
        .AddSingleton<IChatModule, AskCommand>()
        .AddSingleton<IChatModule, AnswerThisCommand>()
        .AddSingleton<IChatModule, WhyCommand>()
        .AddSingleton<IChatModule, CertsCommand>()
        .AddSingleton<IChatModule, TopicsCommand>()
        .AddSingleton<IChatModule, AboutCommand>()
        .AddSingleton<IChatModule, HelpCommand>()
        .AddSingleton<IChatModule, FeedbackButtons>()
        .AddSingleton<IChatModule, SectionButtons>()
        .AddSingleton<IChatModule, ShareButton>()
        .AddSingleton<IChatModule, DeleteButton>();
}
