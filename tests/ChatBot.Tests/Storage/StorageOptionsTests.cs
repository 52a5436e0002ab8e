using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Storage;

public class StorageOptionsTests
{
    [Theory]
    [InlineData("""{ "Path": "" }""", "Storage:Path is empty, but must be the path of the database file.")]
    [InlineData("""{ "RetentionDays": 0 }""", "Storage:RetentionDays is 0, but must be a whole number from 1 to 3650.")]
    [InlineData("""{ "RetentionDays": 3651 }""", "Storage:RetentionDays is 3651, but must be a whole number from 1 to 3650.")]
    [InlineData("""{ "Retention": 30 }""", "Storage:Retention is not a setting; Storage has Path, RetentionDays.")]
    public async Task AFaultIsALine(string section, string line)
    {
        using var session = new Session();
        session.Write("appsettings.json", $$"""{ "Storage": {{section}} }""");

        Assert.Equal(ExitCode.Settings, await session.RunAsync("ask", "earn?"));
        Assert.Equal($"chatbot: {Path.Combine(session.Folder, "appsettings.json")}:1: {line}\n", session.Error);
    }

    [Fact]
    public async Task ADatabaseThatCannotBeUsedIsALineToo()
    {
        var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell { Output = TextWriter.Null, Error = error, CurrentDirectory = Path.GetTempPath(), ProgramDirectory = AppContext.BaseDirectory };
        var program = new CommandLine(shell, services => services.AddSingleton<IKnowledge>(_ => throw new StorageException("The database is in the sea.")));

        Assert.Equal(ExitCode.Settings, await program.RunAsync(["ask", "earn?"]));
        Assert.Equal("chatbot: The database is in the sea.\n", error.ToString());
    }
}
