namespace ChatBot.Playground.World;

/// <summary>The guild that everyone starts with. Its ids are the same every time.</summary>
internal static class DefaultWorld
{
    public const ulong GuildId = 1000000000000000010;
    public const ulong BotId = 1000000000000000020;
    public const ulong OwnerId = 1000000000000000030;
    public const ulong ModeratorId = 1000000000000000031;
    public const ulong HelperId = 1000000000000000032;
    public const ulong MemberId = 1000000000000000033;

    private const ulong ModeratorRole = 1000000000000000041;
    private const ulong HelperRole = 1000000000000000042;
    private const ulong BotRole = 1000000000000000043;

    public static void Fill(WorldState world)
    {
        var bot = AddUser(world, BotId, world.Options.BotName, null, isBot: true);
        world.Application = new BotApplication(bot) { Flags = FlagsOf(world.Options) };

        var guild = new Guild(GuildId, "Career Guild", OwnerId, new Role(GuildId, "@everyone", Permissions.Ordinary, 0));
        world.Guilds[guild.Id] = guild;
        AddRoles(guild);
        var joined = world.Now - TimeSpan.FromDays(30);
        guild.Members[OwnerId] = new Member(AddUser(world, OwnerId, "olga", "Olga Owner"), joined);
        guild.Members[ModeratorId] = new Member(AddUser(world, ModeratorId, "mona", "Mona Moderator"), joined, ModeratorRole);
        guild.Members[HelperId] = new Member(AddUser(world, HelperId, "hugo", "Hugo Helper"), joined, HelperRole);
        guild.Members[MemberId] = new Member(AddUser(world, MemberId, "ada", "Ada Member"), joined);
        guild.Members[BotId] = new Member(bot, joined, BotRole);
        AddChannels(world, guild);
    }

    public static User AddUser(WorldState world, ulong id, string name, string? globalName, bool isBot = false)
    {
        var user = new User(id, name, globalName, isBot);
        world.Users[id] = user;
        return user;
    }

    private static void AddRoles(Guild guild)
    {
        const Permissions moderation = Permissions.ManageMessages | Permissions.ManageThreads | Permissions.ManageGuild
            | Permissions.ManageChannels | Permissions.ModerateMembers | Permissions.MentionEveryone | Permissions.PinMessages;
        guild.Roles[BotRole] = new Role(BotRole, "ChatBot", Permissions.Ordinary, 3, BotId: BotId);
        guild.Roles[HelperRole] = new Role(HelperRole, "Helper", Permissions.None, 1, 0x2F855A, Mentionable: true);
        guild.Roles[ModeratorRole] = new Role(ModeratorRole, "Moderator", moderation, 2, 0xB7791F);
    }

    private static void AddChannels(WorldState world, Guild guild)
    {
        world.Add(new Channel(1000000000000000050, ChannelType.Text, "general", guild) { Topic = "Anything goes" });
        var questions = new Channel(1000000000000000051, ChannelType.Text, "career-questions", guild) { Topic = "Ask about careers", Position = 1 };
        world.Add(questions);
        var moderators = new Channel(1000000000000000052, ChannelType.Text, "moderators", guild) { Position = 2 };
        moderators.Overwrites.Add(new PermissionOverwrite(guild.Id, IsRole: true, Permissions.None, Permissions.ViewChannel));
        moderators.Overwrites.Add(new PermissionOverwrite(ModeratorRole, IsRole: true, Permissions.ViewChannel, Permissions.None));
        moderators.Overwrites.Add(new PermissionOverwrite(BotRole, IsRole: true, Permissions.ViewChannel, Permissions.None));
        world.Add(moderators);
        var forum = new Channel(1000000000000000053, ChannelType.Forum, "career-forum", guild) { Topic = "One post a question", Position = 3 };
        forum.AvailableTags.Add(new ForumTag(1000000000000000060, "Certifications"));
        forum.AvailableTags.Add(new ForumTag(1000000000000000061, "Salary"));
        world.Add(forum);
        world.Add(new Channel(1000000000000000054, ChannelType.PublicThread, "Salaries in 2026", guild)
        {
            Parent = questions,
            OwnerId = MemberId,
            CreatedAt = world.Now,
            ThreadMembers = { MemberId, HelperId },
        });
    }

    private static long FlagsOf(PlaygroundOptions options) =>
        (options.MessageContentIntent ? BotApplication.GatewayMessageContentLimited : 0)
        | (options.GuildMembersIntent ? BotApplication.GatewayMembersLimited : 0)
        | (options.PresenceIntent ? BotApplication.GatewayPresenceLimited : 0);
}
