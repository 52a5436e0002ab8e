using System.Text;

namespace ChatBot.Fuzz.Tests;

/// <summary>The fuzzer finds what there is to be found.</summary>
public sealed class CaseRunnerTests
{
    [Fact]
    public void WhatIsThrownIsAFinding() =>
        Assert.Contains("InvalidOperationException", Run(_ => throw new InvalidOperationException("x"))!.Kind, StringComparison.Ordinal);

    [Fact]
    public void APromiseThatIsNotKeptIsAFinding() => Assert.Equal("It is so.", Run(_ => BrokenException.Unless(kept: false, "It is so."))!.Kind);

    [Fact]
    public void WorkForLongerThanTheLimitIsAFinding() => Assert.Equal(Finding.TooSlow, Run(_ => Work(3 * CaseRunner.Limit))!.Kind);

    [Fact]
    public void WaitingIsNone()
    {
        using var never = new ManualResetEventSlim();
        Assert.Null(Run(_ => never.Wait(2 * CaseRunner.Limit)));
    }

    [Fact]
    public void MemoryBeyondTheBoundIsAFinding() => Assert.Equal(Finding.TooMuch, Run(_ => GC.KeepAlive(new byte[200_000]))!.Kind);

    [Fact]
    public void WhatIsWellIsNone() => Assert.Null(Run(_ => GC.KeepAlive(new byte[1_000])));

    [Fact]
    public void AnInputIsMadeAsSmallAsItsFinding()
    {
        var input = Encoding.ASCII.GetBytes(new string('a', 300) + "<" + new string('b', 300) + ">" + new string('c', 300));

        var least = Minimizer.Minimize(input, bytes => bytes.Contains((byte)'<') && bytes.Contains((byte)'>'));

        Assert.Equal("<>", Encoding.ASCII.GetString(least));
    }

    private static Finding? Run(Action<byte[]> take)
    {
        using var target = new StubTarget(take);
        return new CaseRunner(target, _ => { }).Run([1, 2, 3]);
    }

    private static void Work(TimeSpan time)
    {
        for (var before = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - before < time;) Thread.SpinWait(100);
    }

    private sealed class StubTarget(Action<byte[]> take) : IFuzzTarget
    {
        public string Name => "stub";

        public string What => "a stub";

        public (long Base, int PerByte) Memory => (100_000, 0);

        public bool StaysOnThread => true;

        public byte[] Make(Chance chance) => [];

        public void Take(byte[] input) => take(input);

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
