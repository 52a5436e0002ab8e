using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Support;

/// <summary>Small indexes and queries to test with.</summary>
internal static class Some
{
    /// <summary>Documents with one field, "body".</summary>
    public static SearchIndex Index(params string[] bodies)
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "body");
        foreach (var body in bodies) builder.Add(body);
        return builder.Build();
    }

    /// <summary>Documents with two fields, "title" and "body".</summary>
    public static SearchIndex Index(params (string Title, string Body)[] documents)
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "title", "body");
        foreach (var (title, body) in documents) builder.Add(title, body);
        return builder.Build();
    }

    public static Query Query(string text) => ChatBot.Search.Searching.Query.Parse(text, EnglishAnalyzer.Instance);

    public static Query Query(params Clause[] clauses) => new([.. clauses]);

    /// <summary>The phrase as the analyzer cuts it, stop words keeping their places.</summary>
    public static Alternative Phrase(string text, float weight = 1)
    {
        var tokens = EnglishAnalyzer.Instance.Analyze(text);
        return new Alternative([.. tokens.Select(t => t.Term)], weight) { Offsets = [.. tokens.Select(t => t.Position - tokens[0].Position)] };
    }

    public static Clause OneOf(params Alternative[] alternatives) => new([.. alternatives]);
}
