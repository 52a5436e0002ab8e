using System.Diagnostics;

namespace ChatBot.Benchmarks.Load;

/// <summary>What a sample saw of the machine and of the bot, when.</summary>
internal readonly record struct Moment(long At, MachineTime Machine, double Memory)
{
    public static Moment Now(ChildProcess bot) => new(Stopwatch.GetTimestamp(), MachineTime.Now, bot.Rss);
}
