using System.Text.Json;
using ChatBot.Commands;

namespace ChatBot.Tests.Commands;

public class CommandTextsTests
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "pt-BR"];

    [Fact]
    public void EveryLanguageHasEveryText()
    {
        var keys = Languages.Select(language => string.Join(' ', Texts(language).Keys.Order(StringComparer.Ordinal)));

        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void EveryTextIsAsLongAsDiscordTakes() => Assert.All(Languages.SelectMany(Texts), text =>
        Assert.InRange(text.Value.Length, 1, text.Key.EndsWith(".name", StringComparison.Ordinal) ? 32 : 100));

    [Fact]
    public void NamesOfSlashCommandsAndOptionsAreLettersInLowerCase() => Assert.All(
        Languages.SelectMany(Texts).Where(text => text.Key.EndsWith(".name", StringComparison.Ordinal) && text.Key is not ("answer-this.name" or "why-this.name")),
        name => Assert.Matches(@"^[-_\p{Ll}\p{N}]+$", name.Value));

    private static Dictionary<string, string> Texts(string language)
    {
        using var stream = typeof(CommandTexts).Assembly.GetManifestResourceStream($"ChatBot.Commands.Languages.{language}.json");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream!)!;
    }
}
