namespace ChatBot.Playground.Tests.Support;

/// <summary>A fact that needs Node to run the page's scripts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))))
            Skip = "Node is not here, so the page's scripts are not tested: put node 20 or newer on the PATH.";
    }
}
