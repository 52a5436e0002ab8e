using ChatBot.Playground.World;

namespace ChatBot.Playground.Tests.World;

public sealed class PermissionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly User _user = new(1, "ada", null, isBot: false);
    private readonly Guild _guild = new(10, "guild", ownerId: 99, new Role(10, "@everyone", Permissions.Ordinary, 0));
    private readonly Member _member;
    private readonly Channel _channel;

    public PermissionRulesTests()
    {
        _member = new Member(_user, Now, 20, 21);
        _guild.Members[1] = _member;
        _guild.Roles[20] = new Role(20, "a", Permissions.None, 1);
        _guild.Roles[21] = new Role(21, "b", Permissions.None, 2);
        _channel = new Channel(30, ChannelType.Text, "general", _guild);
    }

    [Fact]
    public void ARoleThatAllowsWinsOverOneThatDenies()
    {
        _channel.Overwrites.Add(new PermissionOverwrite(20, IsRole: true, Permissions.None, Permissions.SendMessages));
        _channel.Overwrites.Add(new PermissionOverwrite(21, IsRole: true, Permissions.SendMessages, Permissions.None));

        Assert.True(Has(Permissions.SendMessages));
    }

    [Fact]
    public void TheMembersOwnOverwriteWinsOverAll()
    {
        _channel.Overwrites.Add(new PermissionOverwrite(21, IsRole: true, Permissions.SendMessages, Permissions.None));
        _channel.Overwrites.Add(new PermissionOverwrite(1, IsRole: false, Permissions.None, Permissions.SendMessages));

        Assert.False(Has(Permissions.SendMessages));
        Assert.False(Has(Permissions.EmbedLinks));
    }

    [Fact]
    public void WhoDoesNotSeeTheChannelMayNothing()
    {
        _channel.Overwrites.Add(new PermissionOverwrite(10, IsRole: true, Permissions.None, Permissions.ViewChannel));

        Assert.Equal(Permissions.None, PermissionRules.Of(_user, _channel, Now));
    }

    [Fact]
    public void AnAdministratorMayAllWhateverTheOverwrites()
    {
        _guild.Roles[20] = new Role(20, "a", Permissions.Administrator, 1);
        _channel.Overwrites.Add(new PermissionOverwrite(1, IsRole: false, Permissions.None, Permissions.ViewChannel));

        Assert.True(Has(Permissions.ManageMessages));
    }

    [Fact]
    public void ATimedOutMemberOnlyReads()
    {
        _member.TimedOutUntil = Now.AddMinutes(1);

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, PermissionRules.Of(_user, _channel, Now));
    }

    [Fact]
    public void InAThreadItsOwnPermissionToSendCounts()
    {
        var thread = new Channel(31, ChannelType.PublicThread, "thread", _guild) { Parent = _channel };
        _channel.Overwrites.Add(new PermissionOverwrite(10, IsRole: true, Permissions.None, Permissions.SendMessages));

        Assert.True(PermissionRules.Of(_user, thread, Now).HasFlag(Permissions.SendMessagesInThreads | Permissions.EmbedLinks));
    }

    private bool Has(Permissions permission) => PermissionRules.Of(_user, _channel, Now).HasFlag(permission);
}
