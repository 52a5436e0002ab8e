using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Chat;

public class MissedQuestionsTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";

    [Fact]
    public async Task WhatWasAskedBeforeTheStartIsAnswered()
    {
        ulong asked = 0;

        await using var bot = await LiveBot.StartAsync(prepare: playground =>
        {
            playground.Member.Post(playground.Channel("career-questions"), "hello all");
            asked = playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> {Question}").Id;
        });

        var reply = await bot.Ada.WaitForMessageAsync(bot.Questions, message => message.IsFromBot);
        Assert.Equal((Heading, asked), (reply.Title, reply.RepliesTo));
    }

    [Fact]
    public async Task WhatWasAskedBetweenTwoSessionsIsAnsweredAndWhatWasAnsweredIsNotAgain()
    {
        await using var bot = await LiveBot.StartAsync();
        var before = bot.Ask(Question);
        await bot.Ada.WaitForReplyAsync(before);
        bot.Playground.GatewayFaults.ForgetSessions();
        bot.Playground.GatewayFaults.Cut();
        var between = bot.Ask("which certs are there for data engineers?", bot.General);

        Assert.Contains("Certifications", (await bot.Ada.WaitForReplyAsync(between)).Fields[0].Name, StringComparison.Ordinal);

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.CompletedTask);
        Assert.Single(bot.Ada.Messages(bot.Questions), message => message.RepliesTo == before.Id);
    }

    [Fact]
    public async Task AnOperatorMayLeaveThemUnanswered()
    {
        await using var bot = await LiveBot.StartAsync(
            services => services.Configure<LimitsOptions>(limits => limits.MissedMinutes = 0),
            playground => playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> {Question}"));

        await bot.NothingIsSaidAsync(bot.Questions, () => Task.CompletedTask);
    }

    [Fact]
    public async Task AChannelWithoutHistoryIsPassedOver()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground =>
        {
            const ulong readMessageHistory = 1UL << 16;
            playground.DenyBot(playground.Channel("career-questions"), readMessageHistory);
            playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> {Question}");
            playground.Member.Post(playground.Channel("general"), $"<@{playground.ApplicationId}> {Question}");
        });

        Assert.Equal(Heading, (await bot.Ada.WaitForMessageAsync(bot.General, message => message.IsFromBot)).Title);
        Assert.DoesNotContain(bot.Ada.Messages(bot.Questions), message => message.IsFromBot);
    }
}
