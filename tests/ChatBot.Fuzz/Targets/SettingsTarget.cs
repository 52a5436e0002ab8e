using System.Text;
using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Fuzz.Making;
using ChatBot.Settings;
using ChatBot.Settings.Sources;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Fuzz.Targets;

/// <summary>A settings file, to the lines that say what is wrong with it. A fault of the program it is never.</summary>
internal sealed class SettingsTarget : IFuzzTarget
{
    /// <summary>The host of the whole program costs far more than the settings.</summary>
    private const int WholeProgramEvery = 256;

    private static readonly string[] Command = ["certs", "--vendor", "none"];

    private readonly TemporaryFolder _folder = new();
    private readonly StubKnowledge _knowledge = new();

    public string Name => "settings";

    public string What => "settings files: what is wrong with them, and what is well can be used; now and then through the command line";

    public (long Base, int PerByte) Memory => (48 << 20, 8192);

    public bool StaysOnThread => false;

    public byte[] Make(Chance chance) => Encoding.UTF8.GetBytes(SettingsMaker.Make(chance));

    public void Take(byte[] input)
    {
        File.WriteAllBytes(_folder.File("appsettings.json"), input);
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var shell = new Shell { Output = output, Error = error, CurrentDirectory = _folder.Path, ProgramDirectory = _folder.Path };
        var settings = new LiveSettings(new SettingsSources(shell, []), new SettingsSources(shell, []).Read());
        var faults = SettingsChecker.Check(settings.Snapshot);
        BrokenException.Unless(faults.All(fault => fault.Sentence.Length > 0), "A fault is said.");
        if (faults.Count == 0) Use(settings);
        if (input.Sum(value => value) % WholeProgramEvery == 0) Run(shell, output: error, areWell: faults.Count == 0);
    }

    /// <summary>What is found well can be used.</summary>
    private static void Use(LiveSettings settings)
    {
        var configuration = new ConfigurationBuilder();
        configuration.Sources.Add(settings);
        using var services = new ServiceCollection().AddSettings(configuration.Build()).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private void Run(Shell shell, StringWriter output, bool areWell)
    {
        var exitCode = new CommandLine(shell, services => services.AddSingleton<IKnowledge>(_knowledge)).RunAsync(Command).GetAwaiter().GetResult();
        var said = output.ToString();
        BrokenException.Unless((exitCode == ExitCode.Settings) != areWell, $"It ended with {exitCode}: {said}");
        BrokenException.Unless(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line.StartsWith("chatbot: ", StringComparison.Ordinal)), $"A fault is a line: {said}");
    }

    public void Dispose() => _folder.Dispose();
}
