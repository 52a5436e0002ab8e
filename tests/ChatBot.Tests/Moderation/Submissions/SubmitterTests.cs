using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Submissions;

/// <summary>What a crash left of a submission, at the next start.</summary>
public sealed class SubmitterTests : IDisposable
{
    private const string File = "articles/kites.md";

    private readonly CorpusCopy _corpus = CorpusCopy.Whole();
    private readonly CorpusCopy _state = CorpusCopy.Empty();

    [Fact]
    public async Task WhatWasWrittenIsOnRecord()
    {
        await InterruptAsync(after: "# New"u8.ToArray());
        _corpus.Write(File, "# New");

        await using var bot = await StartAsync();

        Assert.Empty(bot.The<ChatBot.Storage.Submissions>().Unended());
        Assert.Equal([("submit", File)], bot.The<AuditLog>().List(null, 0, 10).Select(entry => (entry.What, entry.Details!)));
    }

    [Fact]
    public async Task WhatWasNotWrittenNeverWas()
    {
        await InterruptAsync(after: "# New"u8.ToArray());
        _corpus.Write(File, "# Old");
        _corpus.Write("articles/.unfinished-1", "# N");

        await using var bot = await StartAsync();

        Assert.Empty(bot.The<ChatBot.Storage.Submissions>().Unended());
        Assert.Empty(bot.The<AuditLog>().List(null, 0, 10));
        Assert.Equal("# Old", _corpus.Read(File));
        Assert.False(System.IO.File.Exists(Path.Combine(_corpus.Folder, "articles/.unfinished-1")));
    }

    [Fact]
    public async Task ARemovalIsOnRecordOnceTheFileIsGone()
    {
        await InterruptAsync(after: null);

        await using var bot = await StartAsync();

        Assert.Single(bot.The<AuditLog>().List(null, 0, 10), entry => entry.What == "submit");
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _state.Dispose();
    }

    private async Task InterruptAsync(byte[]? after)
    {
        await using var bot = await StartAsync();
        bot.The<ChatBot.Storage.Submissions>().Begin(new Submission(0, default, "g", "1", File, "# Old"u8.ToArray(), after, null, "a", "b"));
    }

    private Task<LiveBot> StartAsync([System.Runtime.CompilerServices.CallerMemberName] string test = "") => LiveBot.StartAsync(
        services => services.Configure<StorageOptions>(options => options.Path = Path.Combine(_state.Folder, "chatbot.db")), corpus: _corpus.Folder, test: test);
}
