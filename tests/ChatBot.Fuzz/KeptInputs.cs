namespace ChatBot.Fuzz;

/// <summary>Inputs that were worth keeping: those that found something once, above all.</summary>
internal static class KeptInputs
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Inputs");

    /// <summary>The inputs of a target by their files, in their order.</summary>
    public static IReadOnlyList<(string File, byte[] Input)> Of(string target)
    {
        var folder = Path.Combine(Folder, target);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]
            : [];
    }
}
