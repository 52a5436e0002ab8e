using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Articles;

/// <summary>The articles as moderators see them.</summary>
public sealed class CorpusCommandTests : IDisposable
{
    private const string Article = "articles/data-engineering-vs-machine-learning.md";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();

    [Fact]
    public async Task ArticlesAreListedWithDatesSectionsAndFindings()
    {
        _corpus.Write("articles/kites.md", "---\ndate: soon\n---\n\nFly.\n");
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder);

        var list = await RunAsync(bot, "list");

        Assert.Equal((true, "Articles"), (list.IsEphemeral, list.Title));
        Assert.Contains($"**Data Engineering Vs Machine Learning** · 8 March 2021\n-# {Article} · 6 sections", list.Description, StringComparison.Ordinal);
        Assert.Contains("articles/kites.md · 1 section · ✘ 2 findings", list.Description, StringComparison.Ordinal);
        Assert.StartsWith("2 articles, 7 sections, version ", list.Footer, StringComparison.Ordinal);
        Assert.Empty(list.Buttons);
    }

    [Fact]
    public async Task ManyArticlesAreOnPages()
    {
        for (var i = 0; i < 25; i++) _corpus.Write($"articles/kites-{i:00}.md", $"# Kites {i}\n\nFly.\n");
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder);

        var list = await RunAsync(bot, "list");
        var next = (await bot.Mona.Click(list.Id, list.Button("Next")).AnsweredAsync()).Message!;

        Assert.EndsWith("Page 1 of 3", list.Footer, StringComparison.Ordinal);
        Assert.EndsWith("Page 2 of 3", next.Footer, StringComparison.Ordinal);
        Assert.Contains("kites-09.md", next.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data engineering vs machine learning")]
    [InlineData(Article)]
    [InlineData("Data Eng")]
    public async Task AnArticleIsShownByTitleFileOrTheStartOfOne(string wanted)
    {
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder, test: "shown");

        var shown = await RunAsync(bot, "show", ("article", wanted));

        Assert.Equal("Data Engineering Vs Machine Learning", shown.Title);
        Assert.Contains("**6 sections**", shown.Description, StringComparison.Ordinal);
        Assert.Matches(@"- Do Data Engineers do Machine Learning\? · line \d+", shown.Description);
    }

    [Fact]
    public async Task AnArticleIsSuggestedWhileItIsTyped()
    {
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder);

        var typed = await bot.Mona.Autocomplete(bot.Playground.Channel("moderators"), "corpus show", "article", "data").AnsweredAsync();

        Assert.Equal(["Data Engineering Vs Machine Learning (data-engineering-vs-machine-learning.md)"], typed.Choices);
        var chosen = typed.AnswerData!["choices"]![0]!["value"]!.GetValue<string>();
        Assert.Equal("Data Engineering Vs Machine Learning", (await RunAsync(bot, "show", ("article", chosen))).Title);
    }

    [Fact]
    public async Task AnArticleThatIsNotThereIsASentence()
    {
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder);

        Assert.Equal("There is no such article; `/corpus list` names them all.", (await RunAsync(bot, "show", ("article", "kites"))).Content);
    }

    public void Dispose() => _corpus.Dispose();

    private static Task<ChatBot.Playground.PlaygroundMessage> RunAsync(LiveBot bot, string subcommand, params (string, System.Text.Json.Nodes.JsonNode?)[] options) =>
        bot.Mona.RunCommand(bot.Playground.Channel("moderators"), $"corpus {subcommand}", options).MessageAsync();
}
