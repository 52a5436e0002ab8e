using ChatBot.Cli;
using static ChatBot.Tests.Settings.WrongSetting;

namespace ChatBot.Tests.Settings;

/// <summary>The table of wrong settings, with the exact lines that each is told in.</summary>
public class WrongSettingsTests
{
    private const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB";
    private const string Instead = "set it in the environment as ChatBot__Discord__Token, or alone in the file /run/secrets/discord_token.";

    public static IEnumerable<object[]> Table => All.Select(row => row.ToRow());

    private static IEnumerable<WrongSetting> All =>
    [
        Row("a number that is too small").File("""{ "Limits": { "MemberBurst": 0 } }""")
            .Says("./appsettings.json:1: Limits:MemberBurst is 0, but must be a whole number from 1 to 100000."),
        Row("a number that is too large, in a variable").Variable("ChatBot__Storage__RetentionDays", "3651")
            .Says("environment variable ChatBot__Storage__RetentionDays: Storage:RetentionDays is 3651, but must be a whole number from 1 to 3650."),
        Row("a word for a number").File("{\n  \"Limits\": {\n    \"EditMinutes\": \"abc\"\n  }\n}")
            .Says("./appsettings.json:3: Limits:EditMinutes is “abc”, but must be a whole number from 0 to 1440."),
        Row("a fraction for a whole number").File("""{ "Limits": { "EditMinutes": 1.5 } }""")
            .Says("./appsettings.json:1: Limits:EditMinutes is 1.5, but must be a whole number from 0 to 1440."),
        Row("nothing for a number").Variable("ChatBot__Playground__Port", "")
            .Says("environment variable ChatBot__Playground__Port: Playground:Port is empty, but must be a whole number from 0 to 65535."),
        Row("a number for a switch").File("""{ "Corpus": { "Watch": 1 } }""")
            .Says("./appsettings.json:1: Corpus:Watch is 1, but must be true or false."),
        Row("a word that is not among those allowed").Variable("CHATBOT__ANSWERS__STRICTNESS", "lax")
            .Says("environment variable CHATBOT__ANSWERS__STRICTNESS: Answers:Strictness is “lax”, but must be strict, normal or loose."),
        Row("an address that is none").File("""{ "Discord": { "BaseUrl": "discord" } }""")
            .Says("./appsettings.json:1: Discord:BaseUrl is “discord”, but must be an address such as https://discord.com/api/v10/."),
        Row("an address of another kind").File("""{ "Discord": { "GatewayUrl": "https://gateway.discord.gg/" } }""")
            .Says("./appsettings.json:1: Discord:GatewayUrl is “https://gateway.discord.gg/”, but must be an address such as wss://gateway.discord.gg/."),
        Row("a name for an id").File("""{ "Discord": { "CommandGuild": "mine" } }""")
            .Says("./appsettings.json:1: Discord:CommandGuild is “mine”, but must be a server's id, a number."),
        Row("a required path that is empty").File("""{ "Corpus": { "Path": "" } }""")
            .Says("./appsettings.json:1: Corpus:Path is empty, but must be the path of the folder with the articles."),
        Row("a misspelt key").File("""{ "Corpus": { "Glosary": "x" } }""")
            .Says("./appsettings.json:1: Corpus:Glosary is not a setting; did you mean Corpus:Glossary?"),
        Row("a key like no other").File("""{ "Answers": { "Colour": 1 } }""")
            .Says("./appsettings.json:1: Answers:Colour is not a setting; Answers has Strictness, WarnAfterYears."),
        Row("a key of another section").File("""{ "Answers": { "RetentionDays": 30 } }""")
            .Says("./appsettings.json:1: Answers:RetentionDays is not a setting; did you mean Storage:RetentionDays?"),
        Row("a misspelt section").File("""{ "Limit": { "MemberBurst": 5, "ChannelBurst": 5 } }""")
            .Says("./appsettings.json:1: Limit is not a section; did you mean Limits?"),
        Row("a section like no other, in a variable").Variable("ChatBot__Kestrel__Url", "http://*:80")
            .Says("environment variable ChatBot__Kestrel__Url: Kestrel is not a section; there are Discord, Playground, Corpus, Answers, Channels, Limits, Moderation, Storage, Health, Logging, Environment."),
        Row("a key without its section").Arguments("ask", "earn?", "--set", "MemberBurst=5")
            .Says("option --set: MemberBurst is not a setting; did you mean Limits:MemberBurst?"),
        Row("a value for a section").File("""{ "Limits": 5 }""")
            .Says("./appsettings.json:1: Limits is 5, but must be a section, with MemberBurst, MemberPerMinute, ChannelBurst, ChannelPerMinute, ChannelQueue, Queue, QuietRepeatMinutes, EditMinutes, MissedMinutes."),
        Row("a section for a value").File("""{ "Limits": { "MemberBurst": { "Value": 5, "Unit": "questions" } } }""")
            .Says("./appsettings.json:1: Limits:MemberBurst must be a whole number from 1 to 100000, not a section or a list."),
        Row("a value for a list").File("""{ "Moderation": { "Operators": "123" } }""")
            .Says("./appsettings.json:1: Moderation:Operators is 123, but must be a list."),
        Row("a section for a list").File("""{ "Channels": { "general": { "Mode": "all" }, "random": { "Mode": "all" } } }""")
            .Says("./appsettings.json:1: Channels must be a list, not a section."),
        Row("a name in a list of ids, at a place of its own").Variable("ChatBot__Moderation__Roles__7", "helpers")
            .Says("environment variable ChatBot__Moderation__Roles__7: Moderation:Roles:7 is “helpers”, but must be a role's id, a number."),
        Row("a channel without an id, one with a wrong mode, one twice").File("{ \"Channels\": [\n{ \"Mode\": \"all\" },\n{ \"Id\": \"1\", \"Mode\": \"everything\" },\n{ \"Id\": 1, \"Mode\": \"off\" } ] }")
            .Says(
                "./appsettings.json:2: Channels:0:Id is not set, but must be a channel's id, a number.",
                "./appsettings.json:3: Channels:1:Mode is “everything”, but must be off, mention, questions or all.",
                "./appsettings.json:4: Channels:2:Id is 1, but must be another channel's id than Channels:1:Id."),
        Row("a level of logging that there is not").File("""{ "Logging": { "LogLevel": { "ChatBot.Discord": "Verbose" } } }""")
            .Says("./appsettings.json:1: Logging:LogLevel:ChatBot.Discord is “Verbose”, but must be Trace, Debug, Information, Warning, Error, Critical or None."),
        Row("a token in the settings file").File($$"""{ "Discord": { "Token": "{{Token}}" } }""")
            .Says($"./appsettings.json:1: Discord:Token must not stand in a settings file, which gets shared and copied: {Instead}"),
        Row("a token on the command line").Arguments($"--token={Token}")
            .Says($"A token must not stand on the command line, which every user of the machine can see: {Instead}"),
        Row("a token on the command line, as a setting").Arguments("ask", "earn?", "--set", $"Discord:Token={Token}")
            .Says($"option --set: Discord:Token must not stand on the command line, which every user of the machine can see: {Instead}"),
        Row("a token with what stands before it in a request").Variable("ChatBot__Discord__Token", $"Bot {Token}")
            .Says("environment variable ChatBot__Discord__Token: Discord:Token must be the token alone, as the Bot page shows it, without “Bot” before it and without spaces; its value is not shown."),
        Row("a token in the wrong place").Variable("ChatBot__Discord__CommandGuild", Token)
            .Says("environment variable ChatBot__Discord__CommandGuild: Discord:CommandGuild is “(a token, not shown)”, but must be a server's id, a number."),
        Row("a file that ends too soon").File("{\n  \"Limits\": {\n")
            .Says("./appsettings.json:3: It is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed."),
        Row("a comma that is missing").File("{\n  \"Corpus\": { \"Path\": \"a\" \"Watch\": true }\n}")
            .Says("./appsettings.json:2: It is not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'."),
        Row("a file that holds a list").File("[]")
            .Says("./appsettings.json:1: A settings file is a JSON object, { … }."),
        Row("a key that stands twice").File("{ \"Corpus\": {\n\"Path\": \"a\",\n\"path\": \"b\" } }")
            .Says("./appsettings.json:3: Corpus:path stands here and in line 2; it can stand once."),
        Row("a fault in the file of the environment").Variable("DOTNET_ENVIRONMENT", "Staging").File("appsettings.Staging.json", """{ "Playground": { "Port": 70000 } }""")
            .Says("./appsettings.Staging.json:1: Playground:Port is 70000, but must be a whole number from 0 to 65535."),
        Row("an environment that is no name").Variable("ChatBot__Environment", "../etc")
            .Says("environment variable ChatBot__Environment: Environment is “../etc”, but must be a name of letters and digits such as Production."),
        Row("an environment in a file").File("""{ "Environment": "Staging" }""")
            .Says("./appsettings.json:1: Environment is settled before the files are read: set it in the environment, as ChatBot__Environment or DOTNET_ENVIRONMENT."),
        Row("a secret's file with a wrong value").File("secrets/limits_member_burst", "many\n")
            .Says("./secrets/limits_member_burst: Limits:MemberBurst is “many”, but must be a whole number from 1 to 100000."),
        Row("a credential with a misspelt name").Variable("CREDENTIALS_DIRECTORY", "./credentials").File("credentials/Discord__Tokn", Token)
            .Says("./credentials/Discord__Tokn: Discord:Tokn is not a setting; did you mean Discord:Token?"),
        Row("many faults in many places").File("{ \"Limits\": { \"MemberBurst\": \"x\", \"Colour\": 1 },\n\"Corpus\": { \"MaxShrinkPercent\": 101 } }").Variable("ChatBot__Storage__Path", "").Arguments("check", "--set", "Answers:WarnAfterYears=0")
            .Says(
                "./appsettings.json:1: Limits:MemberBurst is “x”, but must be a whole number from 1 to 100000.",
                "./appsettings.json:1: Limits:Colour is not a setting; Limits has MemberBurst, MemberPerMinute, ChannelBurst, ChannelPerMinute, ChannelQueue, Queue, QuietRepeatMinutes, EditMinutes, MissedMinutes.",
                "./appsettings.json:2: Corpus:MaxShrinkPercent is 101, but must be a whole number from 0 to 100.",
                "option --set: Answers:WarnAfterYears is 0, but must be a whole number from 1 to 100.",
                "environment variable ChatBot__Storage__Path: Storage:Path is empty, but must be the path of the database file."),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task AWrongSettingIsTold(WrongSetting row)
    {
        var (exitCode, said, expected) = await row.TryAsync();

        Assert.Equal(expected, said);
        Assert.Equal(ExitCode.Settings, exitCode);
    }
}
