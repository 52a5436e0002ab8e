using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Corpus;

public sealed class KnowledgeLoaderTests : IDisposable
{
    private readonly CorpusCopy _corpus = CorpusCopy.Whole();
    private readonly CorpusCopy _state = CorpusCopy.Empty();

    [Fact]
    public void ACorpusThatWouldTakeMostOfTheMemoryIsReadFromItsIndexOnly()
    {
        var loader = Loader(memory: 1);

        var refusal = Assert.Throws<CorpusException>(loader.Read);
        Assert.Equal(
            $"{_corpus.Folder} has no index yet, and its 0 MB of articles would take some 0 MB of memory: run `chatbot index` once, which writes it to {loader.IndexFolder}.",
            refusal.Message);

        loader.Index();

        Assert.True(Loader(memory: 1).Read().IsStored);
    }

    [Fact]
    public void ACorpusThatFitsIsReadWithoutAnIndex() => Assert.False(Loader(memory: 1 << 30).Read().IsStored);

    public void Dispose()
    {
        _corpus.Dispose();
        _state.Dispose();
    }

    private KnowledgeLoader Loader(long memory)
    {
        var shell = new Shell { Output = TextWriter.Null, Error = TextWriter.Null, CurrentDirectory = _state.Folder, ProgramDirectory = AppContext.BaseDirectory };
        return new KnowledgeLoader(
            new CorpusLocation(Options.Create(new CorpusOptions { Path = _corpus.Folder }), shell),
            new KnowledgeBaseBuilder(TimeProvider.System),
            Options.Create(new StorageOptions { Path = Path.Combine(_state.Folder, "chatbot.db") }),
            shell)
        {
            LargestInMemory = 0,
            Memory = memory,
        };
    }
}
