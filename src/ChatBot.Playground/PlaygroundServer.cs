using System.Security.Cryptography;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Gateway;
using ChatBot.Playground.Recording;
using ChatBot.Playground.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground;

/// <summary>
/// A Discord-compatible server on loopback: REST v10, gateway and interactions in memory,
/// for people to try a bot without an account and for tests to be hard on a client. It is not for the internet.
/// </summary>
public sealed class PlaygroundServer : IAsyncDisposable
{
    private readonly PlaygroundOptions _options;
    private readonly PlaygroundServices _services;
    private readonly WebApplication _web;

    private PlaygroundServer(PlaygroundOptions options, PlaygroundServices services, WebApplication web)
    {
        _options = options;
        _services = services;
        _web = web;
        RestFaults = new PlaygroundRestFaults(services.RestFaults);
        GatewayFaults = new PlaygroundGatewayFaults(services);
    }

    /// <summary>The server's own address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => _services.Address.Http;

    /// <summary>Where the REST API is: …/api/v10.</summary>
    public Uri BaseAddress => new(Address, ApiPipeline.Root);

    /// <summary>Where the gateway is, as <c>/gateway/bot</c> tells it.</summary>
    public Uri GatewayUrl => _services.Address.Gateway;

    /// <summary>Where a session is to be resumed, as READY tells it.</summary>
    public Uri ResumeGatewayUrl => _services.Address.ResumeGateway;

    /// <summary>The token that the bot must present.</summary>
    public string BotToken => _options.BotToken;

    /// <summary>The key that must be in the address of everything that acts on this server.</summary>
    public string ControlKey => _services.ControlKey;

    /// <summary>The address of the control API: …/playground/{key}/.</summary>
    public Uri ControlAddress => new(Address, $"playground/{ControlKey}/");

    /// <summary>Where people find the chat page; the key in it lets them in.</summary>
    public Uri PageAddress => ControlAddress;

    /// <summary>The bot's application and user id.</summary>
    public ulong ApplicationId => _services.Locked(() => _services.World.Application.Id);

    /// <summary>The guild that is there from the start.</summary>
    public ulong GuildId => _services.Locked(() => _services.World.Guilds.GetAt(0).Key);

    /// <summary>Ada, a member with no role.</summary>
    public PlaygroundMember Member => As("ada");

    /// <summary>Hugo, a helper.</summary>
    public PlaygroundMember Helper => As("hugo");

    /// <summary>Mona, a moderator, who may manage messages and the guild.</summary>
    public PlaygroundMember Moderator => As("mona");

    /// <summary>Olga, who owns the guild.</summary>
    public PlaygroundMember Owner => As("olga");

    /// <summary>Everything that can be asked of this server over HTTP.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)_web).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>()];

    /// <summary>Bad luck for REST requests.</summary>
    public PlaygroundRestFaults RestFaults { get; }

    /// <summary>Bad luck for the gateway.</summary>
    public PlaygroundGatewayFaults GatewayFaults { get; }

    /// <summary>The limits of the REST API; they apply from the next request on.</summary>
    public PlaygroundRateLimits RateLimits
    {
        get => _services.Locked(() => _services.Limiter.Limits);
        set => _services.Locked(() => _services.Limiter.Limits = value);
    }

    /// <summary>401, 403 and 429 (not shared) answers since the start or reset.</summary>
    public int InvalidRequests => _services.Locked(() => _services.Limiter.InvalidRequests);

    /// <summary>Every API request since the start or reset, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _services.Recorder.All;

    /// <summary>Every gateway connection since the start or reset, oldest first.</summary>
    public IReadOnlyList<PlaygroundConnection> Connections => _services.Locked(() => _services.Gateway.History.ToList());

    /// <summary>How many Identifies were counted.</summary>
    public int Identifies => _services.Locked(() => _services.Budget.Used);

    /// <summary>How often commands were written.</summary>
    public int CommandWrites => _services.Locked(() => _services.Commands.Writes);

    /// <summary>Starts a server; it runs until it is disposed.</summary>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PlaygroundOptions();
        var services = new PlaygroundServices(options, options.ControlKey ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var web = WebHost.Build(options, services);
        try
        {
            await web.StartAsync(cancellation);
        }
        catch
        {
            await web.DisposeAsync();
            services.Dispose();
            throw;
        }

        services.Address.Read(web);
        return new PlaygroundServer(options, services, web);
    }

    /// <summary>
    /// Has guests whom nobody sees greet the bot, once it is there, and waits for its words: what has run before is compiled
    /// when people wait for it. Nothing of it stays here.
    /// </summary>
    /// <exception cref="TimeoutException">The bot does not come, or says nothing.</exception>
    public async Task RehearseAsync(CancellationToken cancellation = default)
    {
        await UntilAsync(() => CommandWrites > 0, "the bot", cancellation);
        await new Rehearsal(_services, PageAddress, _options.TimeProvider).RunAsync(cancellation);
    }

    /// <summary>The member of that user name.</summary>
    public PlaygroundMember As(string username) => new(_services, username);

    /// <summary>Adds someone to the guild, by default with no role.</summary>
    public PlaygroundMember AddMember(string username, params string[] roles)
    {
        _services.Locked(() => _services.Editor.AddMember(username, roles));
        return As(username);
    }

    /// <summary>Adds a text channel to the guild.</summary>
    public ulong AddChannel(string name) => _services.Locked(() => _services.Editor.AddChannel(name).Id);

    /// <summary>The id of a channel or thread of the guild by its name.</summary>
    public ulong Channel(string name) => _services.Locked(() => _services.Editor.Channel(name).Id);

    /// <summary>Takes permissions from the bot in a channel, or gives them back (topics/permissions.mdx, bit set).</summary>
    public void DenyBot(ulong channelId, ulong permissions) => _services.Locked(() => _services.Editor.DenyBot(channelId, permissions));

    /// <summary>Switches the Message Content intent in the portal.</summary>
    public void GrantMessageContent(bool granted) => _services.Locked(() => _services.Editor.GrantMessageContent(granted));

    /// <summary>The bot's token is worth nothing from now on: 4004 and 401.</summary>
    public void RevokeToken() => _services.Locked(_services.RevokeToken);

    /// <summary>The bot's token is good again.</summary>
    public void RestoreToken() => _services.Credentials.Restore(_options.BotToken);

    /// <summary>Puts everything back to how it was at the start; sessions end.</summary>
    public void Reset() => _services.Locked(_services.Reset);

    /// <summary>Probes now and after every change until there is an answer; fails after <see cref="PlaygroundOptions.WaitTimeout"/>.</summary>
    public Task<T> UntilAsync<T>(Func<T?> probe, string what = "a change", CancellationToken cancellation = default)
        where T : class
        => _services.Events.Changes.UntilAsync(probe, _options.WaitTimeout, what, cancellation);

    /// <summary>Waits until something holds; fails after <see cref="PlaygroundOptions.WaitTimeout"/>.</summary>
    public Task UntilAsync(Func<bool> condition, string what = "a change", CancellationToken cancellation = default) =>
        UntilAsync(() => condition() ? this : null, what, cancellation);

    /// <summary>Stops at once: connections are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        _services.Stop();
        await _web.StopAsync(new CancellationToken(canceled: true));
        await _web.DisposeAsync();
        _services.Dispose();
    }
}
