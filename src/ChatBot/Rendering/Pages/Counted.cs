namespace ChatBot.Rendering.Pages;

internal static class Counted
{
    /// <summary><c>1 article</c>, <c>2 articles</c>.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
