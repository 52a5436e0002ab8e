using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    /// <summary>Reads the bot's own user (resources/user.mdx#get-current-user).</summary>
    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Plain("users/@me")), DiscordJson.Default.User, cancellationToken);

    /// <summary>Reads the application (resources/application.mdx#get-current-application).</summary>
    public Task<DiscordApplication> GetCurrentApplicationAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Get(Route.Plain("applications/@me")), DiscordJson.Default.DiscordApplication, cancellationToken);

    /// <summary>Switches limited intents on or off; the flags are the whole of them (resources/application.mdx#edit-current-application).</summary>
    public Task<DiscordApplication> EditCurrentApplicationAsync(ApplicationFlags flags, CancellationToken cancellationToken = default)
    {
        var request = new RestRequest(HttpMethod.Patch, Route.Plain("applications/@me"))
        {
            Body = RestBody.Of(new ApplicationEdit(flags), DiscordJson.Default.ApplicationEdit),
        };
        return SendAsync(request, DiscordJson.Default.DiscordApplication, cancellationToken);
    }

    internal Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        SendAsync(Get(Route.Plain("gateway/bot")), DiscordJson.Default.GatewayBot, cancellationToken);
}
