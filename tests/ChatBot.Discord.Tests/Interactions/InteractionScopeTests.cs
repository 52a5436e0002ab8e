using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Tests.Interactions;

public class InteractionScopeTests
{
    [Fact]
    public void ItNamesServerChannelAndInteraction()
    {
        var scope = new InteractionScope(new Interaction { Id = Snowflake.Parse("3"), GuildId = Snowflake.Parse("1"), ChannelId = Snowflake.Parse("2"), Token = "secret" });

        Assert.Equal("Guild:1 Channel:2 Interaction:3", scope.ToString());
        Assert.Equal([new("Guild", "1"), new("Channel", "2"), new("Interaction", "3")], scope);
    }

    [Fact]
    public void OneInADirectMessageSaysSo() => Assert.StartsWith("Guild:direct ", new InteractionScope(new Interaction { Id = Snowflake.Parse("3") }).ToString(), StringComparison.Ordinal);
}
