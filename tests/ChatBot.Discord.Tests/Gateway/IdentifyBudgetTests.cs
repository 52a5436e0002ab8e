using ChatBot.Discord.Gateway;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class IdentifyBudgetTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void IdentifiesAreFiveSecondsApart()
    {
        var budget = new IdentifyBudget(_time, 50);
        Assert.Equal(TimeSpan.Zero, budget.Wait(null));
        budget.Take();

        Assert.Equal(TimeSpan.FromSeconds(5), budget.Wait(null));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, budget.Wait(null));
    }

    [Fact]
    public void TheReserveIsLeftWhateverDiscordHasCounted() =>
        Assert.Equal(TimeSpan.FromHours(3), new IdentifyBudget(_time, 50).Wait(new SessionStartLimit(1000, 50, (int)TimeSpan.FromHours(3).TotalMilliseconds, 1)));

    [Fact]
    public void OurOwnCountOutlivesTheProcess()
    {
        var budget = new IdentifyBudget(_time, 50);
        budget.Restore(_time.GetUtcNow() - TimeSpan.FromHours(20), 950, lastAt: default);

        Assert.Equal(TimeSpan.FromHours(4), budget.Wait(new SessionStartLimit(1000, 1000, 0, 1)));
        _time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(TimeSpan.Zero, budget.Wait(null));
        Assert.Equal(0, budget.Used);
    }

    [Fact]
    public void AProcessThatWasRestartedKeepsTheDistanceToo()
    {
        var earlier = new IdentifyBudget(_time, 50);
        earlier.Take();
        _time.Advance(TimeSpan.FromSeconds(2));
        var later = new IdentifyBudget(_time, 50);
        later.Restore(earlier.WindowStart, earlier.Used, earlier.LastAt);

        Assert.Equal(TimeSpan.FromSeconds(3), later.Wait(null));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.Zero, later.Wait(null));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void AClockThatIsSetDoesNotForgetTheCount(int hours)
    {
        var budget = new IdentifyBudget(_time, 50);
        budget.Take();
        _time.SetClock(TimeSpan.FromHours(hours));
        budget.Take();

        Assert.Equal(2, budget.Used);
    }

    [Fact]
    public async Task ACountIsSavedBeforeTheIdentifyIsSent()
    {
        var store = new MemorySessionStore();
        await using var bot = new Bot(store: store);
        var socket = await bot.ConnectingAsync();
        socket.Hello();
        await socket.ReceivedAsync(2);

        Assert.Equal(1, store.Saved!.Identifies);
    }
}
