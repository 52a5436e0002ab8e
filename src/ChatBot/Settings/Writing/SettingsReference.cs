using System.Text;
using ChatBot.Settings.Catalog;

namespace ChatBot.Settings.Writing;

/// <summary>docs/settings.md: every setting, and where settings come from.</summary>
internal static class SettingsReference
{
    private const string Introduction =
        """
        # Settings

        <!-- Written by `chatbot config reference` from the options in src/ChatBot/Settings; a test keeps it in step. -->

        Every setting has a default: the bot runs with none. What is set wrongly is told at the start, all at once, one line
        each, with the file and line, the variable or the option it came from, and the program ends with exit code 78. A key or
        a section that does not exist is a fault too, with what may have been meant.

        | command | what it does |
        |---|---|
        | `chatbot config check` | says what is wrong, or that all is well |
        | `chatbot config show` | every setting with its value and where it came from; secrets as “set” or “not set”; `--json` |
        | `chatbot config schema` | the JSON schema of `appsettings.json`, which is [appsettings.schema.json](appsettings.schema.json) |
        | `chatbot config reference` | this page |

        ## Where settings come from

        In this order; what comes later wins, key by key.

        1. `appsettings.json`, in the current directory or, where there is none, beside the executable. It is JSON with
           comments. `"$schema": "docs/appsettings.schema.json"` lets an editor complete and check it.
        2. `appsettings.{Environment}.json` in the same folder. The environment is named by `ChatBot__Environment` or
           `DOTNET_ENVIRONMENT`, and is `Production` where neither is set.
        3. In `Development`, the user secrets of `dotnet user-secrets --id chatbot`.
        4. Files that hold one value each, in `/run/secrets` and in the folder that `$CREDENTIALS_DIRECTORY` names, as Docker,
           Kubernetes and systemd give them. The file's name is the key: `Discord__Token`, or in lower case with `_`, `-` or
           `.`, as in `discord_token` or `chatbot.discord.token`. Other files there are left alone.
        5. The environment, in whatever case: `ChatBot__Limits__MemberBurst=10`, and for lists
           `ChatBot__Moderation__Operators__0=…`.
        6. The command line: `--set Limits:MemberBurst=10`, and `--corpus`, `--glossary`, `--strictness`.

        Numbers and switches may be written as text. A relative path is one below the current directory.

        ## The token

        Put it where only the bot reads it: into the environment (`ChatBot__Discord__Token`), a file
        (`/run/secrets/discord_token`, or systemd's `LoadCredential=discord_token:…`), or while developing into the user secrets
        (`dotnet user-secrets --id chatbot set Discord:Token …`). In `appsettings*.json` and on the command line it is refused.
        It is never shown or logged.

        ## Changes while the bot runs

        The settings files are looked at once a second. A setting marked *at once* below counts as soon as its file is saved;
        for others the log says that the bot must be restarted. An edit with a fault changes nothing: the log names the faults,
        and the settings stay as they were. The environment and the command line are read at the start only.

        """;

    private const string ExitCodes =
        """
        ## Exit codes

        | code | meaning |
        |---|---|
        | 0 | all is well; also after SIGTERM or Ctrl+C |
        | 1 | a check failed: `check`, `eval` or `doctor` found something, or something speaks against a `reindex` |
        | 2 | the command line or the corpus cannot be used |
        | 69 | what the command needs is not there: `reindex` found no bot that runs, or another process runs with this token |
        | 70 | a fault of the program, or the bot could not go on |
        | 78 | the settings, the token or the storage cannot be used |

        Every fault is one sentence on standard error, beginning with `chatbot: `.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction);
        foreach (var section in SettingsCatalog.Sections) Write(page, section);
        page.Append('\n').Append(ExitCodes);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder page, SettingsSection section)
    {
        page.Append($"\n## {(section.Name.Length == 0 ? "No section" : section.Name)}\n\n{section.About}\n\n");
        page.Append("| key | meaning | must be | default | a change counts |\n|---|---|---|---|---|\n");
        foreach (var key in section.Keys)
            page.Append($"| `{NameOf(key)}` | {key.Description} | {Cell(key.Allowed)} | {DefaultOf(key)} | {(key.Reloads ? "at once" : "after a restart")} |\n");
        if (section.Keys.Any(key => key.IsItem)) page.Append($"\n{Example(section)}\n");
    }

    private static string NameOf(SettingsKey key) => key.Path.Replace(":#", ":0", StringComparison.Ordinal).Replace(":*", ":…", StringComparison.Ordinal);

    private static string DefaultOf(SettingsKey key) => EffectiveSetting.TextOf(key.Default) is { Length: > 0 } text ? $"`{text}`" : "";

    private static string Example(SettingsSection section) => section.Name switch
    {
        ChannelsOptions.Section => """`"Channels": [{ "Id": "123", "Mode": "questions" }, { "Id": "456", "Mode": "off" }]`""",
        ModerationOptions.Section => """`"Moderation": { "Operators": ["123"], "Roles": ["456", "789"] }`""",
        LoggingOptions.Section => """`"Logging": { "LogLevel": { "Default": "Warning", "ChatBot": "Information" } }`; without any, `Information` and above.""",
        _ => $"The keys with a `0` are lists: `0`, `1` and so on in the environment, `[ … ]` in a file.",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
