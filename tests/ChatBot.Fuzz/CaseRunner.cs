using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Fuzz;

/// <summary>Runs one case and measures it.</summary>
internal sealed class CaseRunner(IFuzzTarget target, Action<byte[]?> onCase)
{
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private const int Repetitions = 2;

    // The first number: nanoseconds on a processor.
    private const string ThreadTime = "/proc/thread-self/schedstat";

    /// <summary>The longest that a case took; where that was more than the limit, of the processor's time when it ran again.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The most that a case allocated.</summary>
    public long Most { get; private set; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public Finding? Run(byte[] input)
    {
        var (time, bytes, failure) = Measure(input);
        if (failure is not null) return Finding.Of(failure);
        if (time > Limit)
        {
            time = Again(input);
            if (time > Limit) return new Finding(Finding.TooSlow, $"It took {time.TotalMilliseconds:0} ms of the processor's time.");
        }

        var bound = target.Memory.Base + ((long)target.Memory.PerByte * input.Length);
        if (bytes > bound)
        {
            // What is built once, and compiled, is not the case's.
            bytes = Measure(input).Bytes;
            if (bytes > bound) return new Finding(Finding.TooMuch, $"It allocated {bytes:N0} bytes for {input.Length:N0} bytes of input.");
        }

        if (time > Slowest) Slowest = time;
        if (bytes > Most) Most = bytes;
        return null;
    }

    /// <summary>Alone, and by what the processor was busy with it: a machine that does other things is not at fault, nor code that was compiled meanwhile.</summary>
    private TimeSpan Again(byte[] input)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            GC.Collect();
            var before = ProcessorTime;
            _ = Measure(input);
            var took = ProcessorTime - before;
            if (took < least) least = took;
        }

        return least;
    }

    private (TimeSpan Time, long Bytes, Exception? Failure) Measure(byte[] input)
    {
        onCase(input);
        var allocated = Allocated;
        var started = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            target.Take(input);
        }
#pragma warning disable CA1031 // Whatever comes out is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        var time = Stopwatch.GetElapsedTime(started);
        var bytes = Allocated - allocated;
        onCase(null);
        return (time, bytes, failure);
    }

    /// <summary>That of the thread where the system tells it; what the process does beside is not the case's.</summary>
    private TimeSpan ProcessorTime =>
        target.StaysOnThread && File.Exists(ThreadTime)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(ThreadTime).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
            : Environment.CpuUsage.TotalTime;

    private long Allocated => target.StaysOnThread ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: false);
}
