using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Moderation.Submissions;
using ChatBot.Playground;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Submissions;

/// <summary>An article from chat, from the attachment to the answer and back.</summary>
public sealed class SubmissionDeskTests : IDisposable
{
    private const string Question = "how do I fly a kite?";
    private const string Heading = "How do I fly a kite?";
    private const string Kites = "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n";
    private const string File = "articles/kites.md";
    private const string Own = "data-engineering-vs-machine-learning.md";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();

    [Fact]
    public async Task AnArticleIsReviewedPublishedAndTakenBack()
    {
        await using var bot = await StartAsync();

        var review = await SubmitAsync(bot, "../Kites.md", Kites);
        Assert.Equal((true, $"`{File}` as it would be:", "This is what a reindex would change"), (review.IsEphemeral, review.Content, review.Title));
        Assert.Contains(("Added (1)", $"- {Heading}\n"), review.Fields);
        Assert.Equal(["Publish", "Discard"], review.Buttons);
        Assert.False(System.IO.File.Exists(PathOf(File)));

        var published = await ClickAsync(bot, review, "Publish");
        Assert.Equal(($"Published as `{File}`.", "The new articles are in use"), (published.Content, published.Title));
        Assert.Equal(Kites, _corpus.Read(File));
        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
        Assert.Equal("Nothing has changed", (await bot.Mona.RunCommand(Moderators(bot), "reindex").MessageAsync()).Title);

        var undone = await ClickAsync(bot, published, "Undo");
        Assert.Equal($"`{File}` is as it was before.", undone.Content);
        Assert.False(System.IO.File.Exists(PathOf(File)));
        Assert.StartsWith("**No answer", (await bot.AskAndHearAsync(Question)).Content, StringComparison.Ordinal);
        Assert.Equal(["submit-undo", "submit"], bot.The<AuditLog>().List(null, 0, 10).Select(entry => entry.What).Where(what => what.StartsWith("submit", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnArticleOfTheSameNameIsReplacedAndComesBackFromTheList()
    {
        await using var bot = await StartAsync();
        var before = _corpus.Read($"articles/{Own}");

        var review = await SubmitAsync(bot, Own, before.Replace("Not really.", "Perhaps.", StringComparison.Ordinal));
        Assert.Contains(review.Fields, field => field.Name.StartsWith("Speaks against it", StringComparison.Ordinal));
        await ClickAsync(bot, review, "Publish it anyway");
        Assert.StartsWith("> Perhaps.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);

        var list = await bot.Mona.RunCommand(Moderators(bot), "corpus undo").MessageAsync();
        var (label, value) = Assert.Single(list.Choices);
        Assert.Equal($"articles/{Own}", label);
        Assert.Equal($"`articles/{Own}` is as it was before.", (await bot.Mona.Select(list.Id, SubmissionMessage.Choose, value).MessageAsync()).Content);

        Assert.Equal(before, _corpus.Read($"articles/{Own}"));
        Assert.StartsWith("> Not really.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoWhoClickAtOnceOneIsTold()
    {
        await using var bot = await StartAsync();
        var review = await SubmitAsync(bot, "kites.md", Kites);

        await Task.WhenAll(ClickAsync(bot, review, "Publish"), ClickAsync(bot, review, "Publish"));
        await bot.Playground.UntilAsync(() => bot.The<AuditLog>().List(null, 0, 10).Any(entry => entry.What == "submit"), "the submission");

        Assert.Equal(Kites, _corpus.Read(File));
        Assert.Single(bot.The<AuditLog>().List(null, 0, 10), entry => entry.What == "submit");
    }

    [Fact]
    public async Task ADiscardedDraftLeavesNothing()
    {
        await using var bot = await StartAsync();
        var review = await SubmitAsync(bot, "kites.md", Kites);
        var again = await SubmitAsync(bot, "kites.md", Kites);

        Assert.Equal("Discarded; nothing was changed.", (await ClickAsync(bot, review, "Discard")).Content);
        Assert.StartsWith("That draft is no longer at hand", (await ClickAsync(bot, again, "Publish")).Content, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(PathOf(File)));
    }

    [Fact]
    public async Task WhatChangedMeanwhileIsReviewedAgain()
    {
        await using var bot = await StartAsync();
        var review = await SubmitAsync(bot, "kites.md", Kites);
        _corpus.Write("articles/boats.md", "# Boats\n\n## How do I sail a boat?\n\nWith the wind.\n");

        var again = await ClickAsync(bot, review, "Publish");

        Assert.StartsWith("Other articles have changed meanwhile, so this is a new review.", again.Content, StringComparison.Ordinal);
        Assert.Contains(again.Fields, field => field.Name == "Added (2)");
        Assert.False(System.IO.File.Exists(PathOf(File)));
        Assert.Equal("The new articles are in use", (await ClickAsync(bot, again, "Publish")).Title);
    }

    [Fact]
    public async Task AnArticleThatWasEditedSinceIsNotTakenBack()
    {
        await using var bot = await StartAsync();
        var published = await ClickAsync(bot, await SubmitAsync(bot, "kites.md", Kites), "Publish");
        _corpus.Write(File, Kites + "\nAnd let go.\n");

        var refused = await ClickAsync(bot, published, "Undo");

        Assert.Contains($"{File} was changed after it was submitted", refused.Content.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("And let go.\n", _corpus.Read(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kites.exe", "# Kites", "its name must end with")]
    [InlineData("kites.md", " \n ", "The file is empty.")]
    [InlineData("kites.md", "---\ntitle: Kites\n---\n", "holds no text that could be quoted")]
    [InlineData("kites.md", "---\ndate: soon\n---\n\n## Kites\n\nFly.\n", "is not a date")]
    public async Task WhatIsNoArticleIsRefusedInASentence(string filename, string content, string sentence)
    {
        await using var bot = await StartAsync(test: "refused");

        var refused = await SubmitAsync(bot, filename, content);

        Assert.Contains(sentence, refused.Content, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        Assert.False(System.IO.File.Exists(PathOf(File)));
    }

    [Fact]
    public async Task WhatCannotBeWrittenLeavesTheOldStateAndTheDraft()
    {
        await using var bot = await StartAsync();
        var review = await SubmitAsync(bot, "kites.md", Kites);
        Directory.CreateDirectory(PathOf(File));

        var failed = await ClickAsync(bot, review, "Publish");

        Assert.Contains("is a folder", failed.Content, StringComparison.Ordinal);
        Assert.Empty(bot.The<ChatBot.Storage.Submissions>().Unended());
        Assert.StartsWith("**No answer", (await bot.AskAndHearAsync(Question)).Content, StringComparison.Ordinal);
        Directory.Delete(PathOf(File));
        Assert.Equal("The new articles are in use", (await ClickAsync(bot, review, "Publish")).Title);
    }

    [Fact]
    public async Task AFullDiskLeavesTheOldArticleAndSaysWhy()
    {
        await using var bot = await StartAsync();
        var review = await SubmitAsync(bot, "kites.md", Kites);
        using (new FullDisk(bot.The<Database>(), bot.The<AuditLog>()))
        {
            var failed = await ClickAsync(bot, review, "Publish");

            Assert.Contains("the disk is full", failed.Content, StringComparison.Ordinal);
            Assert.False(System.IO.File.Exists(PathOf(File)));
        }

        Assert.Equal("The new articles are in use", (await ClickAsync(bot, review, "Publish")).Title);
    }

    [Fact]
    public async Task WithoutLeaveThereIsNoSuchCommand()
    {
        await using var bot = await LiveBot.StartAsync(corpus: _corpus.Folder);

        Assert.Throws<PlaygroundException>(() => bot.Mona.RunCommand(Moderators(bot), "corpus submit", ("file", Attachment("kites.md", Kites))));
        Assert.Equal("Articles", (await bot.Mona.RunCommand(Moderators(bot), "corpus list").MessageAsync()).Title);
    }

    [Fact]
    public async Task AMemberIsRefusedAtTheCommand()
    {
        await using var bot = await StartAsync();

        var refused = await bot.Ada.RunCommand(bot.Ada.OpenDm(), "corpus submit", ("file", Attachment("kites.md", Kites))).MessageAsync();

        Assert.Equal("Only moderators may do that.", refused.Content);
    }

    public void Dispose() => _corpus.Dispose();

    private static Task<PlaygroundMessage> SubmitAsync(LiveBot bot, string filename, string content) =>
        bot.Mona.RunCommand(Moderators(bot), "corpus submit", ("file", Attachment(filename, content))).MessageAsync();

    private static JsonObject Attachment(string filename, string content) =>
        new() { ["filename"] = filename, ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content)) };

    private static Task<PlaygroundMessage> ClickAsync(LiveBot bot, PlaygroundMessage message, string button) =>
        bot.Mona.Click(message.Id, message.Button(button)).MessageAsync();

    private static ulong Moderators(LiveBot bot) => bot.Playground.Channel("moderators");

    private string PathOf(string file) => Path.Combine(_corpus.Folder, file);

    private Task<LiveBot> StartAsync([System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        LiveBot.StartAsync(services => services.Configure<CorpusOptions>(options => options.AllowSubmit = true), corpus: _corpus.Folder, test: test);
}
