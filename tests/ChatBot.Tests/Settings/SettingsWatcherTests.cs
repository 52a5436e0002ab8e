using ChatBot.Conversation;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Settings;

public class SettingsWatcherTests
{
    [Fact]
    public async Task AChangeCountsWhereItCanAndAFaultChangesNothing()
    {
        var log = new LogLines();
        await using var bot = await LiveBot.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(log)).Configure<LimitsOptions>(limits => limits.ChannelPerMinute = 77));
        var limits = bot.The<IOptionsMonitor<LimitsOptions>>();
        var policies = bot.The<IPolicies>();
        var there = new Place("123", "1");
        Assert.False(bot.The<ILogger<AskLimiter>>().IsEnabled(LogLevel.Trace));

        bot.Write("appsettings.json", """{ "Limits": { "EditMinutes": 3 }, "Channels": [{ "Id": "123", "Mode": "off" }], "Storage": { "RetentionDays": 30 }, "Logging": { "LogLevel": { "Default": "Trace" } } }""");
        await log.SeenAsync("Limits:EditMinutes is 3 from now on.", 1);
        await log.SeenAsync("Storage:RetentionDays has changed in the settings; that counts once the bot is restarted.", 1);
        Assert.Equal((3, 77), (limits.CurrentValue.EditMinutes, limits.CurrentValue.ChannelPerMinute));
        Assert.Equal(ChannelMode.Off, policies.Of(there).Mode);
        Assert.Equal(90, bot.The<IOptions<StorageOptions>>().Value.RetentionDays);
        Assert.True(bot.The<ILogger<AskLimiter>>().IsEnabled(LogLevel.Trace));

        bot.Write("appsettings.json", """{ "Limits": { "EditMinutes": -1, "MemberBurst": 6 } }""");
        await log.SeenAsync("The settings stay as they were until their files are right.", 1);
        Assert.Contains(log.At(LogLevel.Error), line => line.EndsWith("appsettings.json:1: Limits:EditMinutes is -1, but must be a whole number from 0 to 1440.", StringComparison.Ordinal));
        Assert.Equal(3, limits.CurrentValue.EditMinutes);

        bot.Write("appsettings.json", "{}");
        await log.SeenAsync("Limits:EditMinutes is 15 again from now on.", 1);
        Assert.Equal(15, limits.CurrentValue.EditMinutes);
        Assert.Equal(ChannelMode.Mention, policies.Of(there).Mode);
    }
}
