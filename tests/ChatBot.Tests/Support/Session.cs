using ChatBot.Cli;
using ChatBot.Corpus;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Support;

/// <summary>The program run in this process, in an empty folder of its own.</summary>
internal sealed class Session : IDisposable
{
    public Session()
    {
        Directory.CreateDirectory(ProgramFolder);
    }

    public StubKnowledge? Knowledge { get; init; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("chatbot-").FullName;

    public string ProgramFolder => Path.Combine(Folder, "program");

    /// <summary>What stands for /run/secrets.</summary>
    public string SecretsFolder => Path.Combine(Folder, "secrets");

    /// <summary>The variables that the program sees, and no others.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public Task<int> RunAsync(params string[] args) => TypeAsync("", args);

    public Task<int> TypeAsync(string input, params string[] args) => RunAsync(new StringWriter { NewLine = "\n" }, input, args);

    /// <summary>Runs the program on another clock until it is stopped.</summary>
    public async Task<int> RunAsync(string[] args, TimeProvider time, Action<IServiceCollection> configure, CancellationToken stop)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var shell = new Shell { Output = TextWriter.Synchronized(output), Error = error, CurrentDirectory = Folder, ProgramDirectory = ProgramFolder, Environment = Environment, SecretsDirectory = SecretsFolder, Time = time };
        var exitCode = await new CommandLine(shell, configure).RunAsync(args, stop);
        Output = output.ToString();
        Error = error.ToString();
        return exitCode;
    }

    public async Task<int> RunAsync(TextWriter output, string input, string[] args, Func<bool>? isClosed = null)
    {
        var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell
        {
            Input = new StringReader(input),
            Output = output,
            Error = error,
            OutputIsClosed = isClosed ?? (() => false),
            CurrentDirectory = Folder,
            ProgramDirectory = ProgramFolder,
            Environment = Environment,
            SecretsDirectory = SecretsFolder,
            Time = FixedTime.November2026,
        };
        var exitCode = await new CommandLine(shell, Configure).RunAsync(args);
        Output = output.ToString() ?? "";
        Error = error.ToString();
        return exitCode;
    }

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Write(string file, string content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Configure(IServiceCollection services)
    {
        if (Knowledge is not null)
            services.AddSingleton<IKnowledge>(Knowledge);
    }
}
