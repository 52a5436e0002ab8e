using ChatBot.Discord.Gateway;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord;

/// <summary>Registers the client.</summary>
public static class DiscordServiceCollectionExtensions
{
    /// <summary>Adds <see cref="DiscordOptions"/>, <see cref="DiscordRestClient"/> and <see cref="DiscordClient"/>, each once; a registered <see cref="TimeProvider"/> and <see cref="ISessionStore"/> are used.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, Action<IServiceProvider, DiscordOptions> configure) => services
        .AddSingleton(provider =>
        {
            var options = new DiscordOptions();
            configure(provider, options);
            return options;
        })
        .AddSingleton(provider => new DiscordRestClient(
            provider.GetRequiredService<DiscordOptions>(),
            provider.GetService<ILoggerFactory>(),
            provider.GetService<TimeProvider>()))
        .AddSingleton(provider => new DiscordClient(
            provider.GetRequiredService<DiscordOptions>(),
            provider.GetRequiredService<DiscordRestClient>(),
            provider.GetService<ILoggerFactory>(),
            provider.GetService<TimeProvider>(),
            provider.GetService<ISessionStore>()));
}
