using ChatBot.Settings.Catalog;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Docs;

/// <summary>What is written of the settings is what they are. To mend: <c>chatbot config reference > docs/settings.md</c>, <c>chatbot config schema > docs/appsettings.schema.json</c>.</summary>
public class SettingsReferenceTests
{
    [Theory]
    [InlineData("reference", "docs/settings.md")]
    [InlineData("schema", "docs/appsettings.schema.json")]
    public async Task ItIsWhatTheProgramPrints(string command, string file)
    {
        using var session = new Session();

        await session.RunAsync("config", command);

        Assert.Equal(session.Output, Repository.Read(file));
    }

    [Fact]
    public void EverySettingIsDescribed()
    {
        Assert.All(SettingsCatalog.Keys, key => Assert.EndsWith(".", key.Description, StringComparison.Ordinal));
        Assert.All(SettingsCatalog.Sections, section => Assert.EndsWith(".", section.About, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheProjectsOwnSettingsAreWellAndNameTheSchema()
    {
        using var session = new Session();
        session.Write("appsettings.json", Repository.Read("appsettings.json"));

        await session.RunAsync("config", "check");

        Assert.Equal(("", "The settings are well.\n"), (session.Error, session.Output));
        Assert.Contains("\"$schema\": \"docs/appsettings.schema.json\"", Repository.Read("appsettings.json"), StringComparison.Ordinal);
    }
}
