using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Chat;

/// <summary>What becomes of an answer when its question is edited, deleted, or asked again.</summary>
public class MessageListenerTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task AnEditedQuestionIsAnsweredAnewInPlace()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ask(Question);
        var reply = await bot.Ada.WaitForReplyAsync(asked);

        bot.Ada.Edit(asked.Id, $"{bot.Mention} which certs are there for data engineers?");

        var edited = await bot.Ada.WaitForMessageAsync(bot.Questions, message => message.Id == reply.Id && message.Fields.Count > 0);
        Assert.True(edited.IsEdited);
        Assert.NotEqual(Heading, edited.Title);
    }

    [Fact]
    public async Task AnAnswerThatBecomesAMissLosesItsEmbed()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ask(Question);
        var reply = await bot.Ada.WaitForReplyAsync(asked);

        bot.Ada.Edit(asked.Id, $"{bot.Mention} what is the salary of a nurse?");

        var edited = await bot.Ada.WaitForMessageAsync(bot.Questions, message => message.Id == reply.Id && message.IsEdited);
        Assert.StartsWith("**No answer in the articles.**", edited.Content, StringComparison.Ordinal);
        Assert.Null(edited.Embed);
    }

    [Fact]
    public async Task AQuestionEditedLateKeepsItsAnswer()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ask(Question);
        await bot.Ada.WaitForReplyAsync(asked);
        bot.Time.Pass(Later);

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.FromResult(bot.Ada.Edit(asked.Id, $"{bot.Mention} which certs are there?")));
        Assert.Equal(Heading, (await bot.Ada.WaitForReplyAsync(asked)).Title);
    }

    [Fact]
    public async Task AMentionAddedByAnEditIsAnswered()
    {
        await using var bot = await LiveBot.StartAsync();
        var said = bot.Ada.Post(bot.Questions, Question);

        bot.Ada.Edit(said.Id, $"{bot.Mention} {Question}");

        Assert.Equal(Heading, (await bot.Ada.WaitForReplyAsync(said)).Title);
    }

    [Fact]
    public async Task ADeletedQuestionTakesItsAnswerAlong()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ask(Question);
        var reply = await bot.Ada.WaitForReplyAsync(asked);

        bot.Ada.Delete(asked.Id);

        await bot.Playground.UntilAsync(() => bot.Ada.Find(reply.Id) is null, "the answer's deletion");
    }

    [Fact]
    public async Task TheSameQuestionAgainLeadsToTheEarlierAnswer()
    {
        await using var bot = await LiveBot.StartAsync();
        var first = await bot.AskAndHearAsync(Question);

        var second = await bot.Playground.Helper.WaitForReplyAsync(bot.Playground.Helper.Post(bot.Questions, $"{bot.Mention} Do Data Engineers do machine learning"));

        Assert.Equal($"That was just asked: https://discord.com/channels/{bot.Playground.GuildId}/{bot.Questions}/{first.Id}", second.Content);
        Assert.Null(second.Embed);
    }

    [Fact]
    public async Task TheSameQuestionIsAnsweredElsewhereAndLater()
    {
        await using var bot = await LiveBot.StartAsync();
        await bot.AskAndHearAsync(Question);

        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question, bot.General)).Title);
        bot.Time.Pass(Later);
        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
    }

    [Fact]
    public async Task AnAnswerThatIsGoneIsNotLedTo()
    {
        await using var bot = await LiveBot.StartAsync();
        var first = await bot.AskAndHearAsync(Question);
        bot.Mona.Delete(first.Id);

        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
    }

    [Fact]
    public async Task WhoAsksTooFastIsToldOnceAndThenLetWait()
    {
        await using var bot = await LiveBot.StartAsync(services => services.Configure<LimitsOptions>(limits => (limits.MemberBurst, limits.MemberPerMinute) = (2, 1)));
        await bot.AskAndHearAsync(Question);
        await bot.AskAndHearAsync("which certs are there?");

        var hint = await bot.AskAndHearAsync("how much do data engineers earn?");
        Assert.StartsWith("You are asking faster than I may answer.", hint.Content, StringComparison.Ordinal);
        await bot.NothingIsSaidAsync(bot.Questions, () => Task.FromResult(bot.Ask("how much do data engineers earn?")));

        bot.Time.Pass(TimeSpan.FromMinutes(1.5));
        Assert.NotNull((await bot.AskAndHearAsync("how much do data engineers earn?")).Embed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public async Task OnlyAMentionGetsAFriendlyHint(string text)
    {
        await using var bot = await LiveBot.StartAsync();

        var hint = await bot.AskAndHearAsync(text);

        Assert.StartsWith("Ask me something, for instance:\n- ", hint.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissSaysWhatWasNotFoundAndWhatComesClose()
    {
        await using var bot = await LiveBot.StartAsync();

        var miss = await bot.AskAndHearAsync("what is the salary of a nurse?");

        Assert.StartsWith("**No answer in the articles.** The articles do not cover “nurse”.", miss.Content, StringComparison.Ordinal);
        Assert.Contains("Noted for those who keep the articles", miss.Content, StringComparison.Ordinal);
        Assert.Contains("Career Prospects for Data and Machine Learning Engineers", miss.Buttons);
        var section = await bot.Ada.Click(miss.Id, miss.Button("Career Prospects for Data and Machine Learning Engineers")).MessageAsync();
        Assert.Equal((true, "Career Prospects for Data and Machine Learning Engineers"), (section.IsEphemeral, section.Title));
    }

    [Theory]
    [InlineData("@everyone <@&1> do data engineers do ML?")]
    [InlineData("do data engineers do ML? **bold** ||x|| ```")]
    [InlineData("do data\u200B engineers do ML?\u202E")]
    [InlineData("> # do data engineers do ML? [x](https://example.com)")]
    public async Task HostileTextPingsNobodyAndBreaksNothing(string text)
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.AskAndHearAsync(text);
        var miss = await bot.AskAndHearAsync($"what is the salary of a {text}xyz nurse?");

        Assert.All([reply, miss], message => Assert.Empty(message.Pinged));
        Assert.All([reply, miss], message => Assert.DoesNotContain(message.Text, letter => letter is '\u202E'));
    }

    [Fact]
    public async Task OtherBotsAndTheBotItselfAreNotAnswered()
    {
        await using var bot = await LiveBot.StartAsync();
        await bot.AskAndHearAsync(Question);

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.CompletedTask);

        Assert.Equal(2, bot.Ada.Messages(bot.Questions).Count(message => message.IsFromBot));
    }

    [Fact]
    public async Task WithoutEmbedsTheAnswerIsPlainText()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground => playground.DenyBot(playground.Channel("career-questions"), 1UL << 14));

        var reply = await bot.AskAndHearAsync(Question);

        Assert.Null(reply.Embed);
        Assert.StartsWith($"**{Heading}**\n> Not really.", reply.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereItMayNotWriteItAnswersDirectly()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground => playground.DenyBot(playground.Channel("career-questions"), 1UL << 11));

        bot.Ask(Question);

        var direct = await bot.Ada.WaitForMessageAsync(bot.Ada.OpenDm(), message => message.IsFromBot);
        Assert.Equal(Heading, direct.Title);
        Assert.Contains($"<#{bot.Questions}>", direct.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheGatewayRepeatsIsAnsweredOnce()
    {
        await using var bot = await LiveBot.StartAsync();
        bot.Playground.GatewayFaults.DuplicateEvents();

        var asked = bot.Ask(Question);
        await bot.Ada.WaitForReplyAsync(asked);

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.CompletedTask);
        Assert.Single(bot.Ada.Messages(bot.Questions), message => message.RepliesTo == asked.Id);
    }
}
