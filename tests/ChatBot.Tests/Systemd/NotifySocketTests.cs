using ChatBot.Systemd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Systemd;

public sealed class NotifySocketTests
{
    [Fact]
    public void AMessageIsADatagram()
    {
        using var systemd = new NotifyListener();
        using var socket = new NotifySocket(systemd.Name);

        Assert.True(socket.Say("READY=1", "STATUS=Connected"));
        Assert.Equal("READY=1\nSTATUS=Connected", systemd.Receive());
    }

    [Fact]
    public void AnAbstractSocketHasItsNameAfterAnAt()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var systemd = new NotifyListener($"@chatbot-test-{Guid.NewGuid():N}");
        using var socket = new NotifySocket(systemd.Name);

        Assert.True(socket.Say("WATCHDOG=1"));
        Assert.Equal("WATCHDOG=1", systemd.Receive());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void WithoutSystemdNothingIsSaid(string? name)
    {
        using var socket = new NotifySocket(name);

        Assert.False(socket.IsOpen);
        Assert.False(socket.Say("READY=1"));
    }

    [Fact]
    public void WhereNobodyListensNothingFails()
    {
        using var socket = new NotifySocket(Path.Combine(Path.GetTempPath(), $"nobody-{Guid.NewGuid():N}"));

        Assert.False(socket.Say("READY=1"));
    }

    [Theory]
    [InlineData("60000000", null, 60_000.0)]
    [InlineData("1500", "", 1.5)]
    [InlineData(null, null, null)]
    [InlineData("0", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("60000000", "1", null)]
    public void TheWatchdogIsTheOneOfThisProcess(string? microseconds, string? processId, double? milliseconds) =>
        Assert.Equal(milliseconds, WatchdogInterval.Of(microseconds, processId).Value?.TotalMilliseconds);
}
