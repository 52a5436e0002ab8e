using ChatBot.Discord.Entities;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Diagnosis;

/// <summary>Discord's own order: roles, then overwrites for everyone, for roles, for the member.</summary>
public class BotPermissionsTests
{
    private const Permissions Basic = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;
    private static readonly Snowflake Everyone = new(10);
    private static readonly Snowflake RoleA = new(20);
    private static readonly Snowflake RoleB = new(21);
    private static readonly Snowflake Bot = new(30);

    [Fact]
    public void RolesAddUp() => Assert.Equal(Basic | Permissions.EmbedLinks, Of());

    [Fact]
    public void WhatIsDeniedToEveryoneMayBeAllowedToARole() => Assert.Equal(
        Basic | Permissions.EmbedLinks,
        Of(Overwrite(Everyone, 0, deny: Permissions.ViewChannel | Permissions.EmbedLinks), Overwrite(RoleA, 0, allow: Permissions.ViewChannel | Permissions.EmbedLinks)));

    [Fact]
    public void WhereRolesDisagreeWhatOneAllowsIsAllowed() => Assert.True(
        Of(Overwrite(RoleA, 0, deny: Permissions.SendMessages), Overwrite(RoleB, 0, allow: Permissions.SendMessages)).HasFlag(Permissions.SendMessages));

    [Fact]
    public void TheBotsOwnOverwriteComesLast() => Assert.False(
        Of(Overwrite(Bot, 1, deny: Permissions.SendMessages), Overwrite(RoleB, 0, allow: Permissions.SendMessages)).HasFlag(Permissions.SendMessages));

    [Fact]
    public void OverwritesOfOthersDoNotCount() => Assert.Equal(
        Basic | Permissions.EmbedLinks,
        Of(Overwrite(new Snowflake(22), 0, deny: Basic), Overwrite(new Snowflake(31), 1, deny: Basic)));

    [Fact]
    public void WhoCannotSeeAChannelCanDoNothingInIt() => Assert.Equal(Permissions.None, Of(Overwrite(Bot, 1, deny: Permissions.ViewChannel)));

    [Fact]
    public void AnAdministratorMayAllThatOverwritesDeny() => Assert.True(
        Of(Permissions.Administrator, null, Overwrite(Bot, 1, deny: Basic)).HasFlag(Basic | Permissions.EmbedLinks | Permissions.SendMessagesInThreads));

    [Fact]
    public void WhoIsTimedOutMayOnlyRead()
    {
        var now = FixedTime.November2026.GetUtcNow();

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, Of(Permissions.EmbedLinks, now.AddMinutes(1)));
        Assert.Equal(Basic | Permissions.EmbedLinks, Of(Permissions.EmbedLinks, now.AddMinutes(-1)));
    }

    private static PermissionOverwrite Overwrite(Snowflake id, int type, Permissions allow = Permissions.None, Permissions deny = Permissions.None) =>
        new() { Id = id, Type = type, Allow = allow, Deny = deny };

    private static Permissions Of(params PermissionOverwrite[] overwrites) => Of(Permissions.EmbedLinks, null, overwrites);

    private static Permissions Of(Permissions role, DateTimeOffset? timedOutUntil, params PermissionOverwrite[] overwrites)
    {
        var guild = new Guild
        {
            Id = Everyone,
            OwnerId = new Snowflake(1),
            Roles = [new Role { Id = Everyone, Permissions = Basic }, new Role { Id = RoleA, Permissions = role }, new Role { Id = RoleB }, new Role { Id = new Snowflake(22), Permissions = Permissions.Administrator }],
        };
        var member = new Member { Roles = [RoleA, RoleB], CommunicationDisabledUntil = timedOutUntil };
        return BotPermissions.Of(guild, member, Bot, new Channel { PermissionOverwrites = overwrites }, FixedTime.November2026.GetUtcNow());
    }
}
