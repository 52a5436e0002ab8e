using System.Text.Json;
using ChatBot.Cli;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Cli;

/// <summary>A reindex from the shell, by the bot that runs beside it.</summary>
public sealed class ReindexCommandTests : IDisposable
{
    private const string Article = "articles/data-engineering-vs-machine-learning.md";
    private const string Kites = "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();
    private readonly Session _shell = new() { Knowledge = null };

    [Fact]
    public async Task WithoutABotItIsASentenceAndAnExitCode()
    {
        Assert.Equal(ExitCode.Unavailable, await _shell.RunAsync("reindex"));

        Assert.StartsWith("chatbot: No bot runs here with its state beside ", _shell.Error, StringComparison.Ordinal);
        Assert.Single(_shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task ABotThatWasKilledIsNoBot()
    {
        await using (var bot = await StartAsync())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_shell.Folder, "state/chatbot.sock"), "");

        Assert.Equal(ExitCode.Unavailable, await _shell.RunAsync("reindex"));
        Assert.StartsWith("chatbot: No bot runs here", _shell.Error, StringComparison.Ordinal);
        await using var next = await StartAsync();
        Assert.Equal(ExitCode.Ok, await _shell.RunAsync("reindex"));
    }

    [Fact]
    public async Task TheBotReportsAndAnswersFromTheNewArticles()
    {
        await using var bot = await StartAsync();
        _corpus.Write("articles/kites.md", Kites);

        Assert.Equal(ExitCode.Ok, await _shell.RunAsync("reindex", "--full"));

        Assert.Contains("2 articles (+1, ~0, −0)", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("articles/kites.md#how-do-i-fly-a-kite", _shell.Output, StringComparison.Ordinal);
        Assert.EndsWith("The new articles are in use.\n", _shell.Output, StringComparison.Ordinal);
        Assert.Equal("How do I fly a kite?", (await bot.AskAndHearAsync("how do I fly a kite?")).Title);
        Assert.Contains(bot.The<AuditLog>().List(null, 0, 10), entry => entry is { What: "reindex", Who: "shell", Guild: null });
    }

    [Fact]
    public async Task APreviewChangesNothing()
    {
        await using var bot = await StartAsync();
        _corpus.Write("articles/kites.md", Kites);

        Assert.Equal(ExitCode.Ok, await _shell.RunAsync("reindex", "--preview", "--json"));

        using var json = JsonDocument.Parse(_shell.Output);
        Assert.Equal("previewed", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("articles/kites.md", json.RootElement.GetProperty("change").GetProperty("addedArticles")[0].GetString());
        Assert.StartsWith("**No answer", (await bot.AskAndHearAsync("how do I fly a kite?")).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatBreaksAGoldenQuestionExitsWithOne()
    {
        await using var bot = await StartAsync();
        _corpus.Write(Article, _corpus.Read(Article).Replace("Not really.", "Perhaps.", StringComparison.Ordinal));

        Assert.Equal(ExitCode.CheckFailed, await _shell.RunAsync("reindex"));

        Assert.Contains("do data engineers do ML?", _shell.Output, StringComparison.Ordinal);
        Assert.Contains($"{Article}", _shell.Output, StringComparison.Ordinal);
        Assert.StartsWith("> Not really.", (await bot.AskAndHearAsync("do data engineers do ML?")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElseMayOpenTheSocket()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var bot = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bot.The<StorageLocation>().Socket));
    }

    public void Dispose()
    {
        _shell.Dispose();
        _corpus.Dispose();
    }

    /// <summary>A bot whose state the shell finds.</summary>
    private Task<LiveBot> StartAsync([System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        LiveBot.StartAsync(StoredBeside, corpus: _corpus.Folder, test: test);

    private void StoredBeside(IServiceCollection services) =>
        services.Configure<StorageOptions>(options => options.Path = Path.Combine(_shell.Folder, "state/chatbot.db"));
}
