using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Chat;

/// <summary>Every way to ask, by members of a Playground, over the gateway.</summary>
public class WaysOfAskingTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";

    [Fact]
    public async Task AMentionIsAnsweredByAReply()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.AskAndHearAsync(Question);

        Assert.Equal(Heading, reply.Title);
        Assert.StartsWith("> Not really.", reply.Description, StringComparison.Ordinal);
        Assert.Equal("Data Engineering Vs Machine Learning · 8 March 2021", reply.Footer);
        Assert.Equal(["Helpful", "Not helpful", "Show more", "Delete"], reply.Buttons);
        Assert.Empty(reply.Pinged);
    }

    [Fact]
    public async Task ADirectMessageNeedsNoMention()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.Ada.WaitForReplyAsync(bot.Ada.Post(bot.Ada.OpenDm(), Question));

        Assert.Equal(Heading, reply.Title);
    }

    [Fact]
    public async Task AThreadIsAnsweredInTheThread()
    {
        await using var bot = await LiveBot.StartAsync();
        var thread = bot.Ada.StartThread(bot.Ada.Post(bot.General, "about my career").Id, "Career");

        var reply = await bot.AskAndHearAsync(Question, thread);

        Assert.Equal((thread, Heading), (reply.ChannelId, reply.Title));
    }

    [Fact]
    public async Task TheTitleOfAForumPostIsPartOfTheQuestion()
    {
        await using var bot = await LiveBot.StartAsync();

        var reply = await bot.Ada.WaitForReplyAsync(bot.Ada.PostInForum(bot.Playground.Channel("career-forum"), Question, bot.Mention));

        Assert.Equal(Heading, reply.Title);
    }

    [Fact]
    public async Task AReplyIsReadInTheLightOfTheQuestionBefore()
    {
        await using var bot = await LiveBot.StartAsync();
        var first = await bot.AskAndHearAsync("which certs are there for data engineers?");

        var second = await bot.Ada.WaitForReplyAsync(bot.Ada.Post(bot.Questions, "and for ML engineers?", first.Id));

        Assert.Equal("-# Read as “which certs are there for ML engineers?”", second.Content);
        Assert.Equal("Certifications for Machine Learning Engineer", Assert.Single(second.Fields).Name);
    }

    [Fact]
    public async Task AReplyToAnAnswerFromBeforeARestartIsReadInTheLightOfItsHeading()
    {
        await using var bot = await LiveBot.StartAsync();
        var command = bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question), ("private", true));
        var forgotten = await command.MessageAsync();
        var shared = await bot.Ada.Click(forgotten.Id, forgotten.Button("Share")).MessageAsync();

        var reply = await bot.Ada.WaitForReplyAsync(bot.Ada.Post(bot.Questions, "which certs then?", shared.Id));

        Assert.Equal("-# Read as “which certs then for Data Engineers?”", reply.Content);
    }

    [Fact]
    public async Task ABareMentionInReplyToSomebodyAnswersThem()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ada.Post(bot.Questions, $"hey {bot.Playground.Owner.Mention}, {Question}");

        var reply = await bot.Playground.Helper.WaitForReplyAsync(bot.Playground.Helper.Post(bot.Questions, bot.Mention, asked.Id));

        Assert.Equal("Ask me something, for instance:", reply.Content.Split('\n')[0]);
    }

    [Fact]
    public async Task ThanksNeedNoAnswer()
    {
        await using var bot = await LiveBot.StartAsync();
        var answer = await bot.AskAndHearAsync(Question);

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.FromResult(bot.Ada.Post(bot.Questions, "thanks a lot!", answer.Id)));
    }

    [Fact]
    public async Task WhatIsNotForTheBotIsNotAnswered()
    {
        await using var bot = await LiveBot.StartAsync();

        await bot.NothingIsSaidAsync(bot.Questions, () =>
        {
            bot.Ada.Post(bot.Questions, Question);
            bot.Ada.Post(bot.Questions, "@everyone do data engineers do ML?");
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("all")]
    public async Task AnOpenChannelIsAnsweredWithoutAMention(string mode)
    {
        await using var bot = await StartOpenAsync(mode);

        var reply = await bot.Ada.WaitForReplyAsync(bot.Ada.Post(bot.Questions, Question));

        Assert.Equal(Heading, reply.Title);
    }

    [Fact]
    public async Task AnOpenChannelIsNotDisturbedUnlessTheBotIsSure()
    {
        await using var bot = await StartOpenAsync("questions");

        await bot.NothingIsSaidAsync(bot.Questions, () =>
        {
            bot.Ada.Post(bot.Questions, "I do ML as a data engineer");
            bot.Ada.Post(bot.Questions, "what is the salary of a nurse?");
            bot.Ada.Post(bot.Questions, "hello everyone!");
            bot.Ada.Post(bot.General, Question);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task AThreadIsAsOpenAsItsChannel()
    {
        await using var bot = await StartOpenAsync("questions");
        var thread = bot.Ada.StartThread(bot.Ada.Post(bot.Questions, "a thread").Id, "Career");

        Assert.Equal(Heading, (await bot.Ada.WaitForReplyAsync(bot.Ada.Post(thread, Question))).Title);
    }

    [Fact]
    public async Task AChannelThatTheFileTurnsOffIsSilent()
    {
        ulong channel = 0;
        await using var bot = await LiveBot.StartAsync(
            services => services.Configure<ChannelsOptions>(options => options.Channels = [new ChannelSettings { Id = channel.ToString(), Mode = "off" }]),
            playground => channel = playground.Channel("general"));

        bot.Ask(Question, bot.General);

        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
        Assert.DoesNotContain(bot.Ada.Messages(bot.General), message => message.IsFromBot);
    }

    [Fact]
    public async Task AnOpenChannelThatTheBotMayNotReadIsLoggedAtTheStart()
    {
        var log = new LogLines();
        await using var bot = await LiveBot.StartAsync(services => services
            .Configure<ChannelsOptions>(options => options.Channels = [new ChannelSettings { Id = "77", Mode = "all" }])
            .AddLogging(logging => logging.AddProvider(log)));
        await bot.AskAndHearAsync(Question);

        Assert.Contains(log.At(LogLevel.Warning), line => line.Contains("so it cannot answer them in channel 77: switch Message Content Intent on", StringComparison.Ordinal));
    }

    private static async Task<LiveBot> StartOpenAsync(string mode)
    {
        ulong channel = 0;
        return await LiveBot.StartAsync(
            services => services.Configure<ChannelsOptions>(options => options.Channels = [new ChannelSettings { Id = channel.ToString(), Mode = mode }]),
            playground =>
            {
                channel = playground.Channel("career-questions");
                playground.GrantMessageContent(true);
            });
    }
}
