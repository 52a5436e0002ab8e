using ChatBot.Commands;
using ChatBot.Conversation;
using ChatBot.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Chat;

internal static class ChatServices
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddDiscord((provider, options) => provider.GetRequiredService<ChatConnection>().Configure(options))
        .AddSingleton<ChatConnection>()
        .AddSingleton<ChatFailure>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<IChatModule>(provider => provider.GetRequiredService<ChannelDirectory>())
        .AddSingleton<ChannelPolicies>()
        .AddSingleton<IPolicies>(provider => provider.GetRequiredService<ChannelPolicies>())
        .AddSingleton<IChatModule, ContentIntent>()
        .AddSingleton<Addressing>()
        .AddSingleton<Sender>()
        .AddSingleton<IChatModule, MessageListener>()
        .AddSingleton<IChatModule, MissedQuestions>()
        .AddCommands()
        .AddHostedService<Rehearsal>()
        .AddHostedService<ChatService>();
}
