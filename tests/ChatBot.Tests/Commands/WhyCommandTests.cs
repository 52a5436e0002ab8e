using ChatBot.Conversation;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Commands;

/// <summary>/why and "Why this answer?".</summary>
public class WhyCommandTests
{
    private const string Question = "do data engineers do ML?";
    private const string Best = "Best section: “Do Data Engineers do Machine Learning?”";

    [Fact]
    public async Task AnyMemberLearnsHowAnAnswerCameAbout()
    {
        await using var bot = await LiveBot.StartAsync();

        var why = await bot.Ada.RunCommand(bot.Questions, "why", ("question", "do data engineers do mashine learning?")).MessageAsync();

        Assert.Equal((true, "Why? “do data engineers do mashine learning?”"), (why.IsEphemeral, why.Title));
        Assert.StartsWith("**Answered from “Do Data Engineers do Machine Learning?”.**\nConfidence ", why.Description, StringComparison.Ordinal);
        Assert.Contains("“mashine learning”, taken for “machine learning”: in 6 sections as machin learn, ml", why.Description, StringComparison.Ordinal);
        Assert.Contains(Best, why.Description, StringComparison.Ordinal);
        Assert.Contains("Runner-up: ", why.Description, StringComparison.Ordinal);
        Assert.Contains("Least confidence at strictness Normal: **0.", why.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissIsExplainedToo()
    {
        await using var bot = await LiveBot.StartAsync();

        var why = await bot.Ada.RunCommand(bot.Questions, "why", ("question", "what is the salary of a nurse?")).MessageAsync();

        Assert.StartsWith("**Not answered: The articles do not cover “nurse”.**", why.Description, StringComparison.Ordinal);
        Assert.Contains("Not found: “nurse”.", why.Description, StringComparison.Ordinal);
        Assert.Equal("That asks nothing, so I look nothing up.", (await bot.Ada.RunCommand(bot.Questions, "why", ("question", "thanks!")).MessageAsync()).Content);
    }

    [Fact]
    public async Task ALongQuestionIsExplainedAsFarAsThereIsRoom()
    {
        await using var bot = await LiveBot.StartAsync();
        var question = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"subject{i}x")) + " data engineer?";

        var why = await bot.Ada.RunCommand(bot.Questions, "why", ("question", question)).MessageAsync();

        Assert.InRange(why.Description.Length, 1000, 4096);
        Assert.Matches("… and [0-9]+ more lines$", why.Description);
    }

    [Fact]
    public async Task AnAnswerIsExplainedFromItsMenu()
    {
        await using var bot = await LiveBot.StartAsync();
        var answer = await bot.AskAndHearAsync(Question);

        var why = await bot.Playground.Helper.RunMessageCommand(answer.Id, "Why this answer?").MessageAsync();

        Assert.Equal((true, $"Why? “{Question}”"), (why.IsEphemeral, why.Title));
        Assert.Contains(Best, why.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatIsRememberedNoMoreIsExplainedByWhatItRepliesTo()
    {
        ExchangeMemory? exchanges = null;
        await using var bot = await LiveBot.StartAsync(services => services.AddSingleton(_ => exchanges = new ExchangeMemory()));
        var answer = await bot.AskAndHearAsync(Question);
        await ForgetAsync(exchanges!, answer.Id);

        var why = await bot.Ada.RunMessageCommand(answer.Id, "Why this answer?").MessageAsync();

        Assert.Contains(Best, why.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAQuestionItsHeadingIsExplained()
    {
        ExchangeMemory? exchanges = null;
        await using var bot = await LiveBot.StartAsync(services => services.AddSingleton(_ => exchanges = new ExchangeMemory()));
        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question)).MessageAsync();
        await ForgetAsync(exchanges!, answer.Id);

        var why = await bot.Ada.RunMessageCommand(answer.Id, "Why this answer?").MessageAsync();

        Assert.StartsWith("-# I do not remember the question any more", why.Content, StringComparison.Ordinal);
        Assert.Equal("Why? “Do Data Engineers do Machine Learning?”", why.Title);
    }

    [Fact]
    public async Task SomebodyElsesMessageIsNotExplained()
    {
        await using var bot = await LiveBot.StartAsync();

        var why = await bot.Mona.RunMessageCommand(bot.Ada.Post(bot.General, Question).Id, "Why this answer?").MessageAsync();

        Assert.Equal((true, "I can explain my own answers only; that message is not mine."), (why.IsEphemeral, why.Content));
    }

    private static async Task ForgetAsync(ExchangeMemory exchanges, ulong answer)
    {
        while (exchanges.Forget(answer.ToString()) is null) await Task.Yield();
    }
}
