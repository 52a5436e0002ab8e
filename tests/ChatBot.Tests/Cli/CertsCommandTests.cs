using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class CertsCommandTests
{
    [Fact]
    public async Task AllListsAreGivenWithTheirSource()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("certs"));
        Assert.Equal(
            """
            Certifications for the role of Data Engineer:
            - Azure Data Engineer (retired on 31 March 2025; successor: Fabric Data Engineer)
            - Professional Data Engineer (current)
            - Data Juggler (status unknown)
            From “Data Careers”, 8 March 2021: careers.md#what-do-they-earn?
            The article is from 2021: check before relying on it.

            """,
            session.Output);
    }

    [Theory]
    [InlineData(1, "certs", "data", "engineer")]
    [InlineData(1, "certs", "--vendor", "google")]
    [InlineData(0, "certs", "nurse")]
    [InlineData(0, "certs", "data engineer", "--vendor", "cisco")]
    public async Task JsonIsAnArray(int count, params string[] args)
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync([.. args, "--json"]));
        using var json = System.Text.Json.JsonDocument.Parse(Assert.Single(session.OutputLines));
        Assert.Equal(count, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task ARoleWithoutAListIsToldWhichHaveOne()
    {
        using var session = new Session();
        await session.RunAsync("certs", "nurse");
        Assert.Equal("The articles list none of these; they list some for Data Engineer.\n", session.Output);
    }
}
