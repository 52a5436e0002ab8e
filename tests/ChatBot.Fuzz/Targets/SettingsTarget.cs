using System.Text;
using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Fuzz.Making;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Fuzz.Targets;

/// <summary>A settings file, to the lines that say what is wrong with it. A fault of the program it is never.</summary>
internal sealed class SettingsTarget : IFuzzTarget
{
    private static readonly string[] Command = ["certs", "--vendor", "none"];

    private readonly TemporaryFolder _folder = new();
    private readonly StubKnowledge _knowledge = new();

    public string Name => "settings";

    public string What => "settings files through the command line: what is printed, and the exit code";

    public (long Base, int PerByte) Memory => (48 << 20, 8192);

    public bool StaysOnThread => false;

    public byte[] Make(Chance chance) => Encoding.UTF8.GetBytes(SettingsMaker.Make(chance));

    public void Take(byte[] input)
    {
        File.WriteAllBytes(_folder.File("appsettings.json"), input);
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var shell = new Shell { Output = output, Error = error, CurrentDirectory = _folder.Path, ProgramDirectory = _folder.Path };
        var exitCode = new CommandLine(shell, services => services.AddSingleton<IKnowledge>(_knowledge)).RunAsync(Command).GetAwaiter().GetResult();
        var said = error.ToString();
        BrokenException.Unless(exitCode is ExitCode.Ok or ExitCode.Usage or ExitCode.Settings or ExitCode.CheckFailed, $"It ended with {exitCode}: {said}");
        BrokenException.Unless(exitCode == ExitCode.Ok || said.StartsWith("chatbot: ", StringComparison.Ordinal), "A fault is said.");
        BrokenException.Unless(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line.StartsWith("chatbot: ", StringComparison.Ordinal)), $"A fault is a line: {said}");
    }

    public void Dispose() => _folder.Dispose();
}
