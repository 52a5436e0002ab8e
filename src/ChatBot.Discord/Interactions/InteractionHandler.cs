using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>What answers one kind of interaction, and how that is deferred.</summary>
internal sealed record InteractionHandler(
    DeferMode Defer,
    Func<Interaction, Responder, DiscordRestClient, InteractionContext> CreateContext,
    Func<InteractionContext, CancellationToken, Task> RunAsync)
{
    public static InteractionHandler For<T>(DeferMode defer, Func<Interaction, Responder, DiscordRestClient, T> create, Func<T, CancellationToken, Task> run)
        where T : InteractionContext => new(defer, create, (context, cancellationToken) => run((T)context, cancellationToken));
}
