using ChatBot.Tests.Support;

namespace ChatBot.Tests.Rendering.Messages;

public class AnswerMessageTests
{
    [Fact]
    public async Task WordsThatWereAskedForAreBold()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.AskAndHearAsync("how much does a machine learning engineer earn?");

        Assert.Contains("**Machine Learning Engineer", reply.Description, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SumsFromAnOldArticleCarryAWarning()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.AskAndHearAsync("how much does a machine learning engineer earn?");

        Assert.Equal("Data Engineering Vs Machine Learning · 8 March 2021 · from 2021, check before relying on it", reply.Footer);
    }

    [Fact]
    public async Task AWholeSectionWithOldSumsCarriesItToo()
    {
        await using var bot = await LiveBot.StartAsync();
        var reply = await bot.AskAndHearAsync("how much does a machine learning engineer earn?");

        var section = await bot.Ada.Click(reply.Id, reply.Button("Show more")).MessageAsync();

        Assert.EndsWith("check before relying on it", section.Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothSidesOfAComparisonStandSideBySide()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.AskAndHearAsync("data engineer vs machine learning engineer");

        Assert.Equal(["data engineer", "machine learning engineer"], reply.Fields.Select(side => side.Name));
        Assert.All(reply.Embed!["fields"]!.AsArray(), side => Assert.True(side!["inline"]!.GetValue<bool>()));
        Assert.All(reply.Fields, side => Assert.StartsWith("> ", side.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheTitleLeadsToTheSectionWhereTheArticleHasAnAddress()
    {
        using var corpus = CorpusCopy.Empty();
        corpus.Write("kites.md", "---\ntitle: Kites\nurl: https://example.com/kites\n---\n\n## How do I fly a kite?\n\nYou should fly a kite by running.\n");
        await using var bot = await LiveBot.StartAsync(corpus: corpus.Folder);

        var reply = await bot.AskAndHearAsync("how do I fly a kite?");

        Assert.Equal("https://example.com/kites#how-do-i-fly-a-kite", reply.Embed!["url"]!.GetValue<string>());
    }
}
