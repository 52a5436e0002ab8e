using System.Globalization;

namespace ChatBot.Benchmarks.Macro;

/// <summary><c>build CORPUS INDEX</c> or <c>open INDEX [FILE]</c>: does so in a process that does nothing else, and prints figures.</summary>
internal static class IndexProgram
{
    public static void Main(string[] args)
    {
        switch (args)
        {
            case ["build", var corpus, var index]:
                IndexBuilding.Run(corpus, index);
                break;
            case ["open", var index, .. var files]:
                IndexOpening.Run(index, files);
                break;
            default:
                throw new ArgumentException("build CORPUS INDEX | open INDEX [FILE]", nameof(args));
        }
    }

    public static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.000}"));
}
