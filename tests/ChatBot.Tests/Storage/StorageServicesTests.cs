using ChatBot.Conversation;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Tests.Storage;

public class StorageServicesTests
{
    [Fact]
    public void NothingIsOpenedBeforeItIsNeeded()
    {
        using var session = new StorageSession();

        session.The<DatabaseOpener>();

        Assert.Empty(Directory.GetFileSystemEntries(session.Folder));
    }

    [Fact]
    public void TheNotesAreTakenByTheStore()
    {
        using var session = new StorageSession();

        Assert.IsType<NoteStore>(session.The<INotes>());
        Assert.Equal([session.The<NoteQueue>(), session.The<Retention>()], session.The<IEnumerable<IHostedService>>());
    }
}
