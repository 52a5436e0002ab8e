using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Corpus;

public class CorpusLocationTests
{
    [Fact]
    public async Task TheCorpusIsLookedForHereFirst()
    {
        using var session = new Session();
        Directory.CreateDirectory(Path.Combine(session.Folder, "corpus"));
        Directory.CreateDirectory(Path.Combine(session.ProgramFolder, "corpus"));

        Assert.Equal(Path.Combine(session.Folder, "corpus"), await FolderAsync(session));
    }

    [Fact]
    public async Task TheCorpusBesideTheProgramServesEverywhere()
    {
        using var session = new Session();
        Directory.CreateDirectory(Path.Combine(session.ProgramFolder, "corpus"));

        Assert.Equal(Path.Combine(session.ProgramFolder, "corpus"), await FolderAsync(session));
    }

    [Fact]
    public async Task AFolderOfTheCommandLineIsNotLookedForBesideTheProgram()
    {
        using var session = new Session();
        Directory.CreateDirectory(Path.Combine(session.ProgramFolder, "corpus"));

        Assert.Equal(Path.Combine(session.Folder, "corpus"), await FolderAsync(session, "--corpus", "corpus"));
    }

    private static async Task<string?> FolderAsync(Session session, params string[] options)
    {
        await session.RunAsync(["check", "--json", .. options]);
        using var check = JsonDocument.Parse(session.Output);
        return check.RootElement.GetProperty("corpus").GetString();
    }
}
