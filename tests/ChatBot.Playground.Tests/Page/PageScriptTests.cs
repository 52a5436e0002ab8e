using System.Diagnostics;
using ChatBot.Playground.Page;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Page;

/// <summary>Runs Data/Page/*.test.mjs beside the scripts that the assembly carries.</summary>
public sealed class PageScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playground-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    [NodeFact]
    public async Task TheScriptsPassTheirOwnTests()
    {
        Write("package.json", """{"type":"module"}"""u8.ToArray());
        foreach (var name in PageFiles.Names.Where(n => n.EndsWith(".js", StringComparison.Ordinal))) Write(name, PageFiles.Find(name)!);
        foreach (var test in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "Page"))) Write(Path.GetFileName(test), await File.ReadAllBytesAsync(test));

        var (code, output) = await RunAsync();

        Assert.True(code == 0, output);
        Assert.Contains("# pass", output, StringComparison.Ordinal);
    }

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);

    private async Task<(int Code, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("node", ["--test", "--test-reporter=tap", "."]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Remove("NODE_TEST_CONTEXT");
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output + await errors);
    }
}
