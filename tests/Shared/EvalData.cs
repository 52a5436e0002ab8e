namespace ChatBot.Tests.Shared;

/// <summary>The evaluation data that may lie beside the checkout: <c>../shared/eval</c>, or where <c>CHATBOT_EVAL</c> says.</summary>
internal static class EvalData
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHATBOT_EVAL") is { Length: > 0 } set) return Directory.Exists(set) ? set : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "eval");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
