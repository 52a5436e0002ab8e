using ChatBot.Discord.Entities;
using ChatBot.Moderation;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation;

public sealed class ModeratorsTests : IDisposable
{
    private const string Operator = "7";
    private static readonly Snowflake Guild = new(10);
    private static readonly Snowflake RoleInFile = new(20);
    private static readonly Snowflake RoleInSettings = new(21);

    private readonly StorageSession _storage = new();

    [Theory]
    [InlineData(Permissions.ManageGuild, true)]
    [InlineData(Permissions.Administrator, true)]
    [InlineData(Permissions.ManageGuild | Permissions.SendMessages, true)]
    [InlineData(Permissions.ManageMessages, false)]
    [InlineData(Permissions.ManageChannels | Permissions.ModerateMembers, false)]
    [InlineData(Permissions.None, false)]
    public void WhoMayManageTheServerMayModerate(Permissions permissions, bool may) =>
        Assert.Equal((may, may), Judge(InGuild("1", permissions)));

    [Fact]
    public void AMemberWhosePermissionsAreNotToldMayNot() => Assert.Equal((false, false), Judge(InGuild("1", null)));

    [Fact]
    public void ARoleOfTheFileMayModerateButNotSayWhoDoes() => Assert.Equal((true, false), Judge(InGuild("1", Permissions.None, new Snowflake(3), RoleInFile)));

    [Fact]
    public void ARoleOfTheServersSettingsMayModerateFromThenOn()
    {
        var member = InGuild("1", Permissions.None, RoleInSettings);
        Assert.Equal((false, false), Judge(member));

        Set(Guild, RoleInSettings);

        Assert.Equal((true, false), Judge(member));
    }

    [Fact]
    public void ARoleOfAnotherServersSettingsMayNot()
    {
        Set(new Snowflake(11), RoleInSettings);

        Assert.Equal((false, false), Judge(InGuild("1", Permissions.None, RoleInSettings)));
    }

    [Fact]
    public void AnOperatorMayAnywhere()
    {
        Assert.Equal((true, true), Judge(InGuild(Operator, Permissions.None)));
        Assert.Equal((true, true), Judge(Directly(Operator)));
    }

    [Fact]
    public void InDirectMessagesOnlyOperatorsMay()
    {
        Assert.Equal((false, false), Judge(Directly("1")));
        Assert.Equal((false, false), Judge(InGuild("1", Permissions.ManageGuild, RoleInFile) with { GuildId = null }));
    }

    [Fact]
    public async Task WhoMayNotIsToldAloneAndGoesOnRecord()
    {
        await using var bot = await LiveBot.StartAsync();

        foreach (var command in new[] { "reindex", "doctor" })
        {
            var refusal = await bot.Mona.RunCommand(bot.Mona.OpenDm(), command).MessageAsync();

            Assert.Equal((true, "Only moderators may do that."), (refusal.IsEphemeral, refusal.Content));
            Assert.Contains(bot.The<AuditLog>().List(null, 0, 10), entry => entry.What == $"refused: {command}" && entry.Who == bot.Mona.Id.ToString());
        }
    }

    [Fact]
    public async Task AnOperatorIsServedInDirectMessages()
    {
        var operators = new List<string>();
        await using var bot = await LiveBot.StartAsync(
            services => services.Configure<ModerationOptions>(options => options.Operators = operators),
            playground => operators.Add(playground.Member.Id.ToString()));

        Assert.NotNull((await bot.Ada.RunCommand(bot.Ada.OpenDm(), "doctor").MessageAsync()).Title);
    }

    public void Dispose() => _storage.Dispose();

    private static Interaction InGuild(string user, Permissions? permissions, params Snowflake[] roles) => new()
    {
        GuildId = Guild,
        Member = new Member { User = new User { Id = Snowflake.Parse(user) }, Permissions = permissions, Roles = roles },
    };

    private static Interaction Directly(string user) => new() { User = new User { Id = Snowflake.Parse(user) } };

    private void Set(Snowflake guild, Snowflake role) =>
        _storage.The<SettingsStore>().Set(guild.ToString(), null, PolicyKey.ModeratorRole, role.ToString(), SettingJson.Default.String);

    private (bool May, bool MayManage) Judge(Interaction interaction)
    {
        var options = new StillOptions<ModerationOptions>(new ModerationOptions { Operators = [Operator], Roles = [RoleInFile.ToString()] });
        var moderators = new Moderators(options, _storage.The<SettingsStore>(), _storage.The<AuditLog>());
        return (moderators.May(interaction), moderators.MayManage(interaction));
    }
}
