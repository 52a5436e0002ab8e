namespace ChatBot.Knowledge.Tests.Support;

/// <summary>Knowledge bases for tests.</summary>
internal static class Knowledge
{
    private static readonly Lazy<KnowledgeBase> OfCorpus = new(() => Read(Folders.Corpus));

    /// <summary>The project's own corpus.</summary>
    public static KnowledgeBase Corpus => OfCorpus.Value;

    public static KnowledgeBase Read(string folder, string? glossary = null) => new KnowledgeBaseBuilder(TimeProvider.System).Build(folder, glossary);

    /// <summary>A corpus of these articles, with the project's glossary.</summary>
    public static KnowledgeBase Of(params ReadOnlySpan<string> articles)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < articles.Length; i++) folder.With($"article-{i + 1}.md", articles[i]);
        return Read(folder.Path, Path.Combine(Folders.Corpus, "glossary.yml"));
    }
}
