namespace ChatBot.Knowledge.Yaml;

/// <summary>Where YAML comes from and where its findings go.</summary>
/// <param name="file">The file's name in findings.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="lineOffset">Lines of the file above the YAML, as for front matter.</param>
internal sealed class YamlSource(string file, List<Finding> findings, int lineOffset = 0)
{
    private const int LongestMessage = 600;

    public string File { get; } = file;

    /// <summary>The line in the file of a line (from 1) in the YAML.</summary>
    public int LineInFile(long line) => lineOffset + (int)Math.Clamp(line, 1, int.MaxValue - lineOffset);

    /// <summary>A text of the file that is quoted in a message may be of any length; a message is read by people, and sent to them.</summary>
    public void Report(Severity severity, int line, string message) =>
        findings.Add(new Finding(severity, File, line, message.Length <= LongestMessage ? message : $"{message[..(LongestMessage / 2)]} … {message[^(LongestMessage / 2)..]}"));
}
