using ChatBot.Tests.Support;

namespace ChatBot.Tests.Commands;

public class AnswerThisCommandTests
{
    [Fact]
    public async Task AnybodysMessageIsAnsweredForAllToSee()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ada.Post(bot.General, "do data engineers do ML?");

        var answer = await bot.Playground.Helper.RunMessageCommand(asked.Id, "Answer this").MessageAsync();

        Assert.Equal((false, "Do Data Engineers do Machine Learning?"), (answer.IsEphemeral, answer.Title));
        Assert.Equal($"{bot.Ada.Mention} asked: https://discord.com/channels/{bot.Playground.GuildId}/{bot.General}/{asked.Id}", answer.Content);
        Assert.Empty(answer.Pinged);
    }

    [Fact]
    public async Task TheTitleOfAForumPostIsReadToo()
    {
        await using var bot = await LiveBot.StartAsync();
        var post = bot.Ada.PostInForum(bot.Playground.Channel("career-forum"), "do data engineers do ML?", "Title says it all.");

        var answer = await bot.Mona.RunMessageCommand(post.Id, "Answer this").MessageAsync();

        Assert.Equal("Do Data Engineers do Machine Learning?", answer.Title);
    }

    [Theory]
    [InlineData("what is the salary of a nurse?", "**No answer in the articles.**")]
    [InlineData("good morning", "Hi! I look questions up in the articles.")]
    public async Task WhatHasNoAnswerIsSaidPrivately(string text, string said)
    {
        await using var bot = await LiveBot.StartAsync();

        var answer = await bot.Mona.RunMessageCommand(bot.Ada.Post(bot.General, text).Id, "Answer this").MessageAsync();

        Assert.True(answer.IsEphemeral);
        Assert.StartsWith(said, answer.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABotsMessageIsNotAnswered()
    {
        await using var bot = await LiveBot.StartAsync();
        var reply = await bot.AskAndHearAsync("do data engineers do ML?");

        var answer = await bot.Mona.RunMessageCommand(reply.Id, "Answer this").MessageAsync();

        Assert.Equal((true, "I answer what people ask; that message is not from one."), (answer.IsEphemeral, answer.Content));
    }

    [Fact]
    public async Task ADeletedMessageTakesItsAnswerAlong()
    {
        await using var bot = await LiveBot.StartAsync();
        var asked = bot.Ada.Post(bot.General, "do data engineers do ML?");
        var answer = await bot.Mona.RunMessageCommand(asked.Id, "Answer this").MessageAsync();
        await bot.RememberedAsync(answer);

        bot.Ada.Delete(asked.Id);

        await bot.Playground.UntilAsync(() => bot.Ada.Find(answer.Id) is null, "the answer's deletion");
    }
}
