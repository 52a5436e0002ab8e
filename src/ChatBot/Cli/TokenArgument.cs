using ChatBot.Settings;
using ChatBot.Settings.Catalog;

namespace ChatBot.Cli;

/// <summary>Refuses a token among the arguments before anything else reads, and repeats, them.</summary>
internal static class TokenArgument
{
    public static void Refuse(string[] args)
    {
        if (!args.TakeWhile(arg => arg != "--").Any(IsToken)) return;
        var token = SettingsCatalog.Keys.First(key => key.IsSecret);
        throw new SettingsException([$"A token must not stand on the command line, which every user of the machine can see: {SettingsChecker.Instead(token)}"]);
    }

    private static bool IsToken(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal)) return false;
        var name = arg.Split('=', 2)[0];
        return string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant() is "token" or "discordtoken" or "chatbotdiscordtoken";
    }
}
