using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>What the machine's processors did, since its start or between two moments, in ticks of the kernel's (proc(5), /proc/stat).</summary>
internal readonly record struct MachineTime(long All, long IdleTicks, long StolenTicks)
{
    private const int IdleColumn = 4;
    private const int StolenColumn = 8;

    /// <summary>Nothing where there is no /proc/stat.</summary>
    public static MachineTime Now
    {
        get
        {
            if (!File.Exists("/proc/stat")) return default;
            var columns = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ticks = columns.Skip(1).Take(StolenColumn).Select(column => long.Parse(column, CultureInfo.InvariantCulture)).ToList();
            return new MachineTime(ticks.Sum(), ticks[IdleColumn - 1], ticks[StolenColumn - 1]);
        }
    }

    /// <summary>The share of idleness, 0 to 1.</summary>
    public double Idle => All == 0 ? 0 : (double)IdleTicks / All;

    /// <summary>The share that the host gave to other machines while this one had work, 0 to 1.</summary>
    public double Stolen => All == 0 ? 0 : (double)StolenTicks / All;

    public static MachineTime operator -(MachineTime later, MachineTime earlier) =>
        new(later.All - earlier.All, later.IdleTicks - earlier.IdleTicks, later.StolenTicks - earlier.StolenTicks);
}
