namespace ChatBot.Playground.Tests.Support;

/// <summary>A server of one's own for every test.</summary>
public abstract class PlaygroundTest : IAsyncLifetime
{
    private protected PlaygroundServer Playground { get; private set; } = null!;

    private protected Bot Bot { get; private set; } = null!;

    private protected ulong Questions => Playground.Channel("career-questions");

    public async Task InitializeAsync()
    {
        Playground = await Playgrounds.StartAsync(Configure);
        Bot = new Bot(Playground);
    }

    public async Task DisposeAsync()
    {
        Bot.Dispose();
        await Playground.DisposeAsync();
    }

    protected virtual void Configure(PlaygroundOptions options)
    {
    }
}
