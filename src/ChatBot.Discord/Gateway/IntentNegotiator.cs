using System.Net;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Leaves out the privileged intents that the application has not been granted, instead of being refused with 4014
/// (events/gateway.mdx#privileged-intents).
/// </summary>
internal sealed class IntentNegotiator(DiscordRestClient rest, GatewayContext context)
{
    private static readonly (GatewayIntents Intent, ApplicationFlags Granted)[] Privileged =
    [
        (GatewayIntents.MessageContent, ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited),
        (GatewayIntents.GuildMembers, ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited),
        (GatewayIntents.GuildPresences, ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited),
    ];

    private ApplicationFlags? _flags;

    public async Task<GatewayIntents> NegotiateAsync(CancellationToken cancellationToken)
    {
        var wanted = context.Options.Intents;
        try
        {
            var application = await rest.GetCurrentApplicationAsync(cancellationToken).ConfigureAwait(false);
            _flags = application.Flags;
            if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
                Log.InteractionsElsewhere(context.Logger, application.InteractionsEndpointUrl);
        }
        catch (DiscordException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed)
        {
            return wanted;
        }
        catch (DiscordException exception) when (exception.Status != HttpStatusCode.Unauthorized && (_flags is not null || !Array.Exists(Privileged, p => wanted.HasFlag(p.Intent))))
        {
            // What was granted earlier is a better guess than to stay away until it can be asked for.
            Log.ApplicationUnknown(context.Logger, exception.Message);
        }

        foreach (var (intent, granted) in Privileged)
        {
            if (!wanted.HasFlag(intent) || (_flags & granted) != ApplicationFlags.None)
                continue;
            Log.IntentNotGranted(context.Logger, intent);
            wanted &= ~intent;
        }

        return wanted;
    }
}
