using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Gateway;

public sealed class EventTests : PlaygroundTest
{
    private const int WithContent = GatewayProbe.Intents | (1 << 15);

    [Fact]
    public async Task WithoutTheIntentContentIsEmptyUnlessTheBotIsMentioned()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        Playground.Member.Post(Questions, "secret");
        Playground.Member.Post(Questions, $"<@{Playground.ApplicationId}> open");

        var hidden = await probe.EventAsync("MESSAGE_CREATE");
        Assert.Equal("", (string?)hidden["content"]);
        Assert.Empty(hidden["embeds"]!.AsArray());
        Assert.Equal(Playground.GuildId.ToString(), (string?)hidden["guild_id"]);
        Assert.Null(hidden["member"]!["user"]);
        var shown = await probe.EventAsync("MESSAGE_CREATE");
        Assert.EndsWith("open", (string?)shown["content"]);
        Assert.NotNull(shown["mentions"]![0]!["member"]);
    }

    [Fact]
    public async Task WithTheIntentContentIsThere()
    {
        Playground.GrantMessageContent(true);
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground, WithContent)).Probe;
        Playground.Member.Post(Questions, "open");

        Assert.Equal("open", (string?)(await probe.EventAsync("MESSAGE_CREATE"))["content"]);
    }

    [Fact]
    public async Task DirectMessagesAreAlwaysWhole()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        Playground.Member.Post(Playground.Member.OpenDm(), "between us");

        var message = await probe.EventAsync("MESSAGE_CREATE");
        Assert.Equal("between us", (string?)message["content"]);
        Assert.Null(message["guild_id"]);
        Assert.Equal(1, (int?)message["channel_type"]);
    }

    [Fact]
    public async Task EventsComeOnlyWithTheirIntent()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground, intents: 1)).Probe;
        Playground.Member.Post(Questions, "unheard");
        Playground.Member.StartTyping(Questions);
        Playground.AddChannel("new");

        await probe.EventAsync("GUILD_CREATE");
        Assert.Equal("CHANNEL_CREATE", (string?)(await probe.NextAsync())!["t"]);
    }

    [Fact]
    public async Task WhatTheBotCannotSeeItIsNotTold()
    {
        Playground.DenyBot(Questions, 1UL << 10);
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        Playground.Member.Post(Questions, "unheard");
        Playground.Member.Post(Playground.Channel("general"), "heard");

        Assert.Equal(Playground.Channel("general").ToString(), (string?)(await probe.EventAsync("MESSAGE_CREATE"))["channel_id"]);
    }

    [Fact]
    public async Task AThreadComesWithItsMessages()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        var post = Playground.Member.PostInForum(Playground.Channel("career-forum"), "Which certification?", "For AWS");

        Assert.True((bool)(await probe.EventAsync("THREAD_CREATE"))["newly_created"]!);
        Assert.Equal(post.ChannelId, post.Id);
        Assert.Equal(post.Id.ToString(), (string?)(await probe.EventAsync("MESSAGE_CREATE"))["channel_id"]);
    }

    [Fact]
    public async Task TheBotSeesItsOwnMessagesAndTheirNonce()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        await Bot.PostAsync($"channels/{Questions}/messages", """{"content":"mine","nonce":"n"}""");

        Assert.Equal("n", (string?)(await probe.EventAsync("MESSAGE_CREATE"))["nonce"]);
    }
}
