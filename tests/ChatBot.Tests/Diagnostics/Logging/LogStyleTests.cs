using ChatBot.Diagnostics.Logging;

namespace ChatBot.Tests.Diagnostics.Logging;

public class LogStyleTests
{
    [Theory]
    [InlineData(null, false, "", LogFormat.Text)]
    [InlineData(null, false, "DOTNET_RUNNING_IN_CONTAINER=true", LogFormat.Json)]
    [InlineData(null, true, "DOTNET_RUNNING_IN_CONTAINER=true", LogFormat.Text)]
    [InlineData(null, false, "JOURNAL_STREAM=8:1234", LogFormat.Systemd)]
    [InlineData(null, false, "INVOCATION_ID=abc", LogFormat.Systemd)]
    [InlineData(null, true, "INVOCATION_ID=abc", LogFormat.Text)]
    [InlineData("json", true, "", LogFormat.Json)]
    [InlineData("Systemd", false, "DOTNET_RUNNING_IN_CONTAINER=true", LogFormat.Systemd)]
    public void LinesAreForWhoeverReadsThem(string? set, bool isTerminal, string variable, object format) =>
        Assert.Equal((LogFormat)format, LogStyle.Of(set, isTerminal, name => variable.StartsWith(name + "=", StringComparison.Ordinal) ? variable.Split('=')[1] : null));
}
