using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    /// <summary>Reads the commands of one scope, localizations included (interactions/application-commands.mdx#get-global-application-commands).</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(Snowflake application, Snowflake? guild = null, CancellationToken cancellationToken = default) =>
        SendAsync(Get(CommandsRoute(application, guild)) with { Query = "?with_localizations=true" }, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>Replaces all commands of one scope (interactions/application-commands.mdx#bulk-overwrite-global-application-commands).</summary>
    public Task<IReadOnlyList<ApplicationCommand>> OverwriteCommandsAsync(
        Snowflake application,
        IReadOnlyList<ApplicationCommand> commands,
        Snowflake? guild = null,
        CancellationToken cancellationToken = default)
    {
        var request = new RestRequest(HttpMethod.Put, CommandsRoute(application, guild))
        {
            Body = RestBody.Of(commands, DiscordJson.Default.IReadOnlyListApplicationCommand),
        };
        return SendAsync(request, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    private static Route CommandsRoute(Snowflake application, Snowflake? guild) => guild is { } id
        ? new Route("applications/{application}/guilds/{guild}/commands", id.ToString(), $"applications/{application}/guilds/{id}/commands")
        : new Route("applications/{application}/commands", "", $"applications/{application}/commands");
}
