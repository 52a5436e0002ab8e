using System.Text.Json;
using ChatBot.Discord.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Discord.Tests.Entities;

public sealed class TolerantReadingTests
{
    private static readonly string[] Strange = ["null", "true", "12345678901234567890123", "-1", "1.5", "\"\"", "\"x\"", "{}", "{\"a\":[1]}", "\"\\ud800\""];

    [Fact]
    public void UnknownFieldsTypesAndValuesAreRead()
    {
        var message = Read("""
            {"id":"1","channel_id":2,"type":9999,"flags":4611686018427387904,"content":null,"author":{"id":"3","username":"ann","bot":null,"primary_guild":{}},
             "components":[{"type":77,"custom_id":5,"whatever":[]},{"type":18,"component":{"type":23,"value":true}}],"embeds":null,"new_field":{"x":1},
             "mentions":[{"id":"5"}],"message_reference":null,"edited_timestamp":"never"}
            """);

        Assert.Equal("", message.Content);
        Assert.Equal((MessageType)9999, message.Type);
        Assert.Equal((ComponentType)77, message.Components[0].Type);
        Assert.Equal("5", message.Components[0].CustomId);
        Assert.Equal("true", message.Components[1].Labelled!.Value);
        Assert.Empty(message.Embeds);
        Assert.True(message.Mentioned(5));
        Assert.False(message.IsFromPerson);
    }

    [Fact]
    public void WhatIsMissingIsEmptyAndNotNull()
    {
        var message = Read("{}");

        Assert.Equal(("", 0UL, 0), (message.Content, message.Author.Id.Value, message.Mentions.Count));
    }

    [Fact]
    public void NothingInAListIsNull()
    {
        var message = Read("""{"mentions":[null,{"id":"5"}],"embeds":[null],"components":[null],"attachments":[null],"message_snapshots":[null]}""");
        var data = JsonSerializer.Deserialize("""{"data":{"values":[null,"a",{}],"options":[null,{"name":"x","options":[null]}],"components":[null]}}""", DiscordJson.Default.Interaction)!.Data;
        var guild = JsonSerializer.Deserialize("""{"roles":[null],"channels":[null,{"id":"1","permission_overwrites":[null]}],"threads":[null]}""", DiscordJson.Default.Guild)!;

        Assert.Equal([5UL], message.Mentions.Select(user => user.Id.Value));
        Assert.Equal((0, 0, 0, 0), (message.Embeds.Count, message.Components.Count, message.Attachments.Count, message.MessageSnapshots.Count));
        Assert.Equal(["a"], data.Values);
        Assert.Equal((1, 0, 0), (data.Options.Count, data.Options[0].Options.Count, data.Components.Count));
        Assert.Equal((0, 1, 0, 0), (guild.Roles.Count, guild.Channels.Count, guild.Channels[0].PermissionOverwrites.Count, guild.Threads.Count));
    }

    [Theory]
    [InlineData(0, false, false, true)]
    [InlineData(19, false, false, true)]
    [InlineData(20, false, false, false)]
    [InlineData(0, true, false, false)]
    [InlineData(19, false, true, false)]
    public void OnlyPeoplesMessagesAreFromPeople(int type, bool bot, bool webhook, bool person) =>
        Assert.Equal(person, new Message { Type = (MessageType)type, Author = new User { Bot = bot }, WebhookId = webhook ? new Snowflake(4) : null }.IsFromPerson);

    [Fact]
    public void AStrangeScalarInAnyFieldDoesNotThrow() => Prop.ForAll(
        Gen.Elements("id", "channel_id", "type", "flags", "content", "timestamp", "edited_timestamp", "mention_everyone", "webhook_id", "nonce").ToArbitrary(),
        Gen.Elements(Strange).ToArbitrary(),
        (field, value) => { Assert.NotNull(Read($$"""{"{{field}}":{{value}}}""")); }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void PermissionsBeyondFiftyThreeBitsSurvive()
    {
        var role = JsonSerializer.Deserialize("""[{"id":"1","permissions":"9007199254740993"}]""", DiscordJson.Default.IReadOnlyListRole)![0];

        Assert.Equal((Permissions)9007199254740993UL, role.Permissions);
    }

    [Fact]
    public void ASnowflakeKnowsItsTime() =>
        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), Snowflake.Parse("175928847299117063").CreatedAt);

    private static Message Read(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Message)!;
}
