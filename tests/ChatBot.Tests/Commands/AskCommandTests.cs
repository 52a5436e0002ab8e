using ChatBot.Tests.Support;

namespace ChatBot.Tests.Commands;

public class AskCommandTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";

    [Fact]
    public async Task AnAnswerIsForAllToSeeWithItsQuestion()
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question)).MessageAsync();

        Assert.Equal((false, Heading, $"> {Question}"), (answer.IsEphemeral, answer.Title, answer.Content));
    }

    [Fact]
    public async Task APrivateAnswerIsSeenByItsAskerUntilItIsShared()
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question), ("private", true)).MessageAsync();
        Assert.Equal((true, Heading), (answer.IsEphemeral, answer.Title));
        Assert.Empty(bot.Mona.Messages(bot.Questions));

        var shared = await bot.Ada.Click(answer.Id, answer.Button("Share")).MessageAsync();
        Assert.Equal((false, Heading, answer.Description), (shared.IsEphemeral, shared.Title, shared.Description));
        Assert.Equal($"{bot.Ada.Mention} shares an answer:", shared.Content);
        Assert.Equal(["Helpful", "Not helpful", "Show more", "Delete"], shared.Buttons);
        Assert.Equal(answer.Choices, shared.Choices);
        Assert.Empty(shared.Pinged);
    }

    [Fact]
    public async Task AnAnswerForSomebodyNamesThemWithoutAPing()
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Playground.Helper.RunCommand(bot.Questions, "ask", ("question", Question), ("for", bot.Ada.Id.ToString())).MessageAsync();

        Assert.Equal($"For {bot.Ada.Mention}:\n> {Question}", answer.Content);
        Assert.Empty(answer.Pinged);
    }

    [Fact]
    public async Task AMissIsForTheAskerAlone()
    {
        await using var bot = await LiveBot.StartAsync();

        var miss = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", "what is the salary of a nurse?")).MessageAsync();

        Assert.True(miss.IsEphemeral);
        Assert.StartsWith("**No answer in the articles.**", miss.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Delete", miss.Buttons);
    }

    [Fact]
    public async Task AnAnswerToACommandCanBeFollowedUp()
    {
        await using var bot = await LiveBot.StartAsync();
        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", "which certs are there for data engineers?")).MessageAsync();
        await bot.RememberedAsync(answer);

        var reply = await bot.Ada.WaitForReplyAsync(bot.Ada.Post(bot.Questions, "and for ML engineers?", answer.Id));

        Assert.Equal("Certifications for Machine Learning Engineer", Assert.Single(reply.Fields).Name);
    }

    [Fact]
    public async Task TheSameCommandAgainLeadsToTheEarlierAnswerPrivately()
    {
        await using var bot = await LiveBot.StartAsync();
        var first = await bot.AskAndHearAsync(Question);
        await bot.NothingIsSaidAsync(bot.Questions, () => Task.CompletedTask);

        var second = await bot.Mona.RunCommand(bot.Questions, "ask", ("question", Question)).MessageAsync();

        Assert.True(second.IsEphemeral);
        Assert.EndsWith($"/{first.Id}", second.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ", "Ask me something, for instance:")]
    [InlineData("hello", "Hi! I look questions up in the articles. You can ask, for instance:")]
    public async Task WhatIsNoQuestionGetsAHint(string text, string hint)
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", text)).MessageAsync();

        Assert.Equal((true, hint), (answer.IsEphemeral, answer.Content.Split('\n')[0]));
    }

    [Fact]
    public async Task AQuestionThatIsTooLongIsSaidToBe()
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Ada.RunCommand(bot.Questions, "ask", ("question", new string('a', 5000))).MessageAsync();

        Assert.Equal("That is more than I read at once. Please ask in at most 4,000 characters.", answer.Content);
    }

    [Fact]
    public async Task AnEmptyBoxSuggestsQuestionsThatTheArticlesAnswer()
    {
        await using var bot = await LiveBot.StartAsync();

        var choices = (await bot.Ada.Autocomplete(bot.Questions, "ask", "question", "").AnsweredAsync()).Choices;

        Assert.InRange(choices.Count, 5, 25);
        Assert.Equal(Question, choices[0]);
    }

    [Fact]
    public async Task SuggestionsFitWhatIsTypedAndAreNeverWhatOthersAsked()
    {
        await using var bot = await LiveBot.StartAsync();
        await bot.AskAndHearAsync("how much does a data engineer earn in my secret town?");

        var choices = (await bot.Ada.Autocomplete(bot.Questions, "ask", "question", "how much").AnsweredAsync()).Choices;

        Assert.NotEmpty(choices);
        Assert.All(choices, choice => Assert.Contains("how much", choice, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(choices, choice => choice.Contains("secret", StringComparison.Ordinal));
    }
}
