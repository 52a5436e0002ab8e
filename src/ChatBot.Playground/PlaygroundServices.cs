using System.Collections.Immutable;
using ChatBot.Playground.Commands;
using ChatBot.Playground.Control;
using ChatBot.Playground.Events;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Gateway;
using ChatBot.Playground.Interactions;
using ChatBot.Playground.Recording;
using ChatBot.Playground.Rest;
using ChatBot.Playground.World;

namespace ChatBot.Playground;

/// <summary>All parts of one server, put together.</summary>
internal sealed class PlaygroundServices : IDisposable
{
    private readonly PlaygroundOptions _options;
    private readonly NonceMemory _nonces;
    private readonly CancellationTokenSource _stopping = new();

    public PlaygroundServices(PlaygroundOptions options, string controlKey)
    {
        _options = options;
        ControlKey = controlKey;
        World = new WorldState(options.TimeProvider, options);
        Events = new EventHub(World);
        Credentials = new Credentials(options.BotToken);
        Limiter = new RateLimiter(options.TimeProvider) { Limits = options.RateLimits };
        Recorder = new RequestRecorder(options, Events.Changes.Raise);
        Budget = new IdentifyBudget(options);
        Sessions = new GatewaySessions(World);
        Gateway = new GatewayServer(World, Events, Sessions, GatewayFaults, Budget, Credentials, new SessionStart(World, GatewayFaults, () => Address.ResumeGateway));
        Messages = new MessageDesk(World, Events, () => Address.Http);
        Threads = new ThreadDesk(World, Messages);
        Commands = new CommandBook(World);
        Interactions = new InteractionDesk(World, Events);
        Viewers = new ViewerFeeds(World);
        Editor = new WorldEditor(World, Messages);
        _nonces = new NonceMemory(options.TimeProvider);
        Events.Listen(Sessions.Dispatch);
        Events.Listen(Viewers.Dispatch);
        Api = new ApiPipeline(World, Credentials, Limiter, Recorder, RestFaults);
        Routes = Assemble();
    }

    public string ControlKey { get; }

    public ServerAddress Address { get; } = new();

    public WorldState World { get; }

    public EventHub Events { get; }

    public Credentials Credentials { get; }

    public RateLimiter Limiter { get; }

    public RequestRecorder Recorder { get; }

    public IdentifyBudget Budget { get; }

    public GatewaySessions Sessions { get; }

    public GatewayServer Gateway { get; }

    public GatewayFaultState GatewayFaults { get; } = new();

    public RestFaultPlan RestFaults { get; } = new();

    public MessageDesk Messages { get; }

    public ThreadDesk Threads { get; }

    public CommandBook Commands { get; }

    public InteractionDesk Interactions { get; }

    public ViewerFeeds Viewers { get; }

    public WorldEditor Editor { get; }

    public ApiPipeline Api { get; }

    public ImmutableArray<ApiRoute> Routes { get; }

    public CancellationToken Stopping => _stopping.Token;

    public T Locked<T>(Func<T> read)
    {
        lock (World.Gate) return read();
    }

    public void Locked(Action act)
    {
        lock (World.Gate) act();
    }

    public void RevokeToken()
    {
        Credentials.Revoke();
        Sessions.EndAll();
        foreach (var connection in Gateway.Open) connection.Close(GatewayCloseCodes.AuthenticationFailed);
    }

    public void Reset()
    {
        Sessions.EndAll();
        foreach (var connection in Gateway.Open) connection.Close(GatewayCloseCodes.SessionTimedOut);
        Gateway.Forget();
        GatewayFaults.Clear();
        RestFaults.Clear();
        Interactions.Clear();
        Commands.Clear();
        Limiter.Clear();
        Limiter.Limits = _options.RateLimits;
        Recorder.Clear();
        Budget.Reset();
        Credentials.Restore(_options.BotToken);
        _nonces.Clear();
        World.Refill();
        Events.Publish(new WorldEvent("RESET", []) { IsForBot = false });
    }

    public void Stop()
    {
        _stopping.Cancel();
        Locked(() =>
        {
            foreach (var connection in Gateway.Open) connection.Cut();
        });
    }

    public void Dispose()
    {
        Locked(Interactions.Clear);
        Recorder.Dispose();
        _stopping.Dispose();
    }

    private ImmutableArray<ApiRoute> Assemble()
    {
        var replies = new InteractionMessages(World, Messages);
        IRouteSource[] sources =
        [
            new GatewayRoutes(Budget, _options, () => Address.Gateway),
            new ApplicationRoutes(World),
            new UserRoutes(World),
            new ChannelRoutes(World, Messages),
            new MessageRoutes(World, Messages, _nonces),
            new ReactionRoutes(World, Messages),
            new ThreadRoutes(World, Messages, Threads),
            new CommandRoutes(World, Commands),
            new CallbackRoutes(World, Interactions, replies, Messages),
            new WebhookRoutes(World, Interactions, replies, Messages),
        ];
        return [.. sources.SelectMany(s => s.Routes)];
    }
}
