namespace ChatBot.Knowledge.Articles;

/// <summary>What is said of an article outside its Markdown: in its front matter or in <c>articles.yml</c>.</summary>
internal sealed record ArticleFacts(string? Title, DateOnly? Date, IReadOnlyList<string> Categories, string? Url)
{
    public static ArticleFacts None { get; } = new(null, null, [], null);

    /// <summary>What the article is to answer.</summary>
    public IReadOnlyList<ArticleQuestion> Questions { get; init; } = [];

    /// <summary>These facts, with <paramref name="other"/> where they lack something.</summary>
    public ArticleFacts Or(ArticleFacts other) => new(
        Title ?? other.Title,
        Date ?? other.Date,
        Categories.Count > 0 ? Categories : other.Categories,
        Url ?? other.Url)
    {
        Questions = Questions.Count > 0 ? Questions : other.Questions,
    };

    public bool Same(ArticleFacts? other) =>
        other is not null && Title == other.Title && Date == other.Date && Url == other.Url && Categories.SequenceEqual(other.Categories) && Questions.SequenceEqual(other.Questions);
}
