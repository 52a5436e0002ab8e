using ChatBot.Tests.Support;

namespace ChatBot.Tests.Commands;

public class CertsCommandTests
{
    [Fact]
    public async Task WithoutARoleAllListsAreShown()
    {
        await using var bot = await LiveBot.StartAsync();

        var lists = await bot.Ada.RunCommand(bot.Questions, "certs").MessageAsync();

        Assert.Equal("Certifications", lists.Title);
        Assert.Equal(["Certifications for Data Engineer", "Certifications for Machine Learning Engineer"], lists.Fields.Select(list => list.Name));
        Assert.EndsWith("from 2021, check before relying on it", lists.Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetiredOnesAreStruckThroughWithTheirSuccessors()
    {
        await using var bot = await LiveBot.StartAsync();

        var lists = await bot.Ada.RunCommand(bot.Questions, "certs", ("role", "data engineer"), ("vendor", "Microsoft")).MessageAsync();

        Assert.Equal(("Certifications for Data Engineer from Microsoft", 0), (lists.Title, lists.Fields.Count));
        Assert.Matches("^- ~~[^~\n]+~~ retired on 31 March 2025; successor: Microsoft Certified: Fabric Data Engineer Associate$", lists.Description);
    }

    [Fact]
    public async Task AnUnknownRoleIsSaidToBeSo()
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Ada.RunCommand(bot.Questions, "certs", ("role", "nurse @everyone")).MessageAsync();

        Assert.True(answer.IsEphemeral);
        Assert.StartsWith("The articles list no certifications for nurse", answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothOptionsAreSuggested()
    {
        await using var bot = await LiveBot.StartAsync();

        var roles = (await bot.Ada.Autocomplete(bot.Questions, "certs", "role", "").AnsweredAsync()).Choices;
        var vendors = (await bot.Ada.Autocomplete(bot.Questions, "certs", "vendor", "m").AnsweredAsync()).Choices;

        Assert.Equal(["Data Engineer", "Machine Learning Engineer"], roles);
        Assert.Equal("Microsoft", vendors[0]);
    }
}
