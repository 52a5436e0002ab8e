using System.Diagnostics;
using System.Text;

namespace ChatBot.Tests.Support;

/// <summary>The built program, started as users start it.</summary>
internal static class Executable
{
    /// <summary>The corpus that lies beside the program.</summary>
    public static string Corpus { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static Task<Outcome> RunAsync(params string[] args) => RunAsync("", args);

    public static Task<Outcome> RunAsync(string input, string[] args, params (string Name, string Value)[] environment) =>
        RunAsync(Encoding.UTF8.GetBytes(input), args, environment);

    public static async Task<Outcome> RunAsync(byte[] input, string[] args, params (string Name, string Value)[] environment)
    {
        using var process = Start(args, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        return new Outcome(await ExitCodeOfAsync(process), await output, await error);
    }

    public static async Task<int> ExitCodeOfAsync(Process process)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(timeout.Token);
        return process.ExitCode;
    }

    public static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            // Not where the corpus is: the program finds it beside itself.
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "chatbot.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["ChatBot__Storage__Path"] = Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}", "chatbot.db");
        start.Environment["ChatBot__Health__Enabled"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
