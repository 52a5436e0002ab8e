using ChatBot.Tests.Support;

namespace ChatBot.Tests.Commands;

/// <summary>/topics, /about and /help.</summary>
public class InformationCommandsTests
{
    [Fact]
    public async Task TopicsAreTheHeadingsOfTheArticles()
    {
        await using var bot = await LiveBot.StartAsync();

        var topics = await bot.Ada.RunCommand(bot.Questions, "topics").MessageAsync();

        Assert.Equal("1 article with 6 sections:", topics.Content);
        Assert.Contains("**Data Engineering Vs Machine Learning**", topics.Description, StringComparison.Ordinal);
        Assert.Contains("- Do Data Engineers do Machine Learning?", topics.Description, StringComparison.Ordinal);
        Assert.Empty(topics.Buttons);
    }

    [Fact]
    public async Task ManyTopicsArePaged()
    {
        using var corpus = CorpusCopy.Empty();
        for (var i = 10; i < 60; i++) corpus.Write($"article-{i}.md", $"# Article {i}\n\n## A heading of article {i} that is long enough to fill pages\n\nText.\n");
        await using var bot = await LiveBot.StartAsync(corpus: corpus.Folder);
        var command = bot.Ada.RunCommand(bot.Questions, "topics");
        var first = await command.MessageAsync();
        Assert.StartsWith("Page 1 of ", first.Footer, StringComparison.Ordinal);

        var second = await bot.Ada.Click(first.Id, first.Button("Next")).MessageAsync();
        Assert.Equal(first.Id, second.Id);
        Assert.StartsWith("Page 2 of ", second.Footer, StringComparison.Ordinal);
        Assert.NotEqual(first.Description, second.Description);

        Assert.Equal(first.Description, (await bot.Ada.Click(second.Id, second.Button("Back")).MessageAsync()).Description);
    }

    [Fact]
    public async Task AboutTellsWhatTheBotKnowsAndStores()
    {
        await using var bot = await LiveBot.StartAsync();

        var about = await bot.Ada.RunCommand(bot.Questions, "about").MessageAsync();

        Assert.True(about.IsEphemeral);
        Assert.Contains("1 article, 6 sections, 6 certifications", about.Text, StringComparison.Ordinal);
        Assert.Contains("your id only as a keyed hash", about.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpShowsHowToAsk()
    {
        await using var bot = await LiveBot.StartAsync();

        var help = await bot.Ada.RunCommand(bot.Questions, "help").MessageAsync();

        Assert.Contains(bot.Mention, help.Description, StringComparison.Ordinal);
        Assert.Contains("do data engineers do ML?", help.Text, StringComparison.Ordinal);
        Assert.Empty(help.Pinged);
    }

    [Fact]
    public async Task EveryCommandIsThereOnce()
    {
        await using var bot = await LiveBot.StartAsync();

        Assert.Equal(["about", "ask", "certs", "help", "privacy", "topics", "why"], bot.Ada.Commands(bot.Questions).Where(name => name is not ("Answer this" or "Why this answer?")).Order());
        Assert.Equal(1, bot.Playground.CommandWrites);
    }
}
