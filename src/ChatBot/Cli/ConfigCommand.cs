using System.CommandLine;
using ChatBot.Rendering.Json;
using ChatBot.Settings;
using ChatBot.Settings.Writing;
using ChatBot.Texts;

namespace ChatBot.Cli;

/// <summary><c>chatbot config</c>: what is set, where, and whether it is well.</summary>
internal sealed class ConfigCommand(Shell shell, Startup start)
{
    public static Command Create(Shell shell, Startup start)
    {
        var config = new ConfigCommand(shell, start);
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var show = new Command("show", "Prints every setting with its value and where it came from; secrets as “set” or “not set”.") { json };
        show.SetAction(result => config.Show(result, result.GetValue(json)));
        var check = new Command("check", "Says what is wrong with the settings, a line each. Exits with 78 where something is.");
        check.SetAction(config.Check);
        var schema = new Command("schema", "Prints the JSON schema of appsettings.json, for editors.");
        schema.SetAction(_ => config.Print(SettingsSchema.Write()));
        var reference = new Command("reference", "Prints docs/settings.md, which describes every setting.");
        reference.SetAction(_ => config.Print(SettingsReference.Write()));
        return new Command("config", "Shows and checks the settings.") { show, check, schema, reference };
    }

    private int Show(ParseResult result, bool json)
    {
        var snapshot = start.ReadSettings(result).Snapshot;
        var settings = EffectiveSetting.AllOf(snapshot).ToList();
        if (json)
        {
            shell.Output.WriteLine(JsonLine.Of((IReadOnlyList<EffectiveSettingJson>)[.. settings.Select(EffectiveSettingJson.Of)]));
        }
        else
        {
            var width = settings.Max(setting => setting.Path.Length);
            foreach (var setting in settings)
                shell.Output.WriteLine(SafeText.Line($"{setting.Path.PadRight(width)}  {(string.IsNullOrEmpty(setting.Value) ? "not set" : setting.Value)}  ({setting.Origin ?? EffectiveSettingJson.DefaultSource})"));
        }

        return Judge(SettingsChecker.Check(snapshot));
    }

    private int Check(ParseResult result)
    {
        Judge(SettingsChecker.Check(start.ReadSettings(result).Snapshot));
        return Print("The settings are well.\n");
    }

    private static int Judge(IReadOnlyList<SettingsFault> faults) => faults.Count > 0 ? throw SettingsException.From(faults) : ExitCode.Ok;

    private int Print(string text)
    {
        shell.Output.Write(text);
        return ExitCode.Ok;
    }
}
