using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Rest;

public sealed class ThreadRoutesTests : PlaygroundTest
{
    [Fact]
    public async Task AMessageHasOneThreadWithItsId()
    {
        var asked = Playground.Member.Post(Questions, "why?");

        var thread = await Bot.PostAsync($"channels/{Questions}/messages/{asked.Id}/threads", """{"name":"Why"}""");

        Assert.Equal((201, asked.Id), (thread.Status, thread.Id));
        Assert.Equal(160004, (await Bot.PostAsync($"channels/{Questions}/messages/{asked.Id}/threads", """{"name":"Why"}""")).Code);
        Assert.Equal(200, (await Bot.SayAsync(thread.Id, "inside")).Status);
    }

    [Fact]
    public async Task AForumTakesPostsNotMessages()
    {
        var forum = Playground.Channel("career-forum");
        Assert.Equal(40058, (await Bot.SayAsync(forum, "hello")).Code);

        var post = await Bot.PostAsync($"channels/{forum}/threads", """{"name":"A post","message":{"content":"text"}}""");

        Assert.Equal(201, post.Status);
        Assert.Equal(post.Id, Playground.Member.Messages(post.Id).Single().Id);
    }

    [Fact]
    public async Task ALockedThreadTakesNothingAndAnArchivedOneOpensAgain()
    {
        var thread = Playground.Channel("Salaries in 2026");
        Playground.Moderator.SetThread(thread, archived: true, locked: true);
        Assert.Equal(160005, (await Bot.SayAsync(thread, "hello")).Code);
        Playground.Moderator.SetThread(thread, archived: true);

        Assert.Equal(200, (await Bot.SayAsync(thread, "hello")).Status);
        Assert.False((bool)(await Bot.GetAsync($"channels/{thread}")).Json["thread_metadata"]!["archived"]!);
    }

    [Fact]
    public async Task ArchiveDurationsAreOfFour() =>
        Assert.Equal("BASE_TYPE_CHOICES", (await Bot.PostAsync($"channels/{Questions}/threads", """{"name":"x","auto_archive_duration":5}""")).ErrorAt("auto_archive_duration"));
}
