using System.Collections;
using System.Text;

namespace ChatBot.Cli;

/// <summary>What the program sees of whoever started it.</summary>
internal sealed class Shell
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opened on first use: .NET switches the terminal to another mode for a reader of it, which most commands are not.</summary>
    public TextReader Input { get => field ??= OpenInput(); init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether nobody reads the output any more, as after <c>| head -1</c>.</summary>
    public Func<bool> OutputIsClosed { get; init; } = () => false;

    public required string CurrentDirectory { get; init; }

    /// <summary>Where the executable lies, with the corpus it came with.</summary>
    public required string ProgramDirectory { get; init; }

    /// <summary>The variables of the environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a container finds its secrets, a file each; null to look nowhere.</summary>
    public string? SecretsDirectory { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Shell OfThisProcess()
    {
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = Utf8;

        var (output, isClosed) = Console.IsOutputRedirected ? OpenRedirected() : (Console.Out, () => false);
        return new Shell
        {
            Output = output,
            Error = Console.Error,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            OutputIsClosed = isClosed,
            CurrentDirectory = System.Environment.CurrentDirectory,
            ProgramDirectory = AppContext.BaseDirectory,
            Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(each => (string)each.Key, each => (string?)each.Value ?? ""),
            SecretsDirectory = "/run/secrets",
        };
    }

    private static TextReader OpenInput()
    {
        if (Console.IsInputRedirected)
            return new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: false);
        Console.InputEncoding = Utf8;
        return Console.In;
    }

    private static (TextWriter Output, Func<bool> IsClosed) OpenRedirected()
    {
        var (stream, isClosed) = StandardOutput.Open();
        return (new StreamWriter(stream, Utf8), isClosed);
    }
}
