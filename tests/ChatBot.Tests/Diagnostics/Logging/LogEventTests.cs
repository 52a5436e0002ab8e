using System.Reflection;
using ChatBot.Discord;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Diagnostics.Logging;

public class LogEventTests
{
    private static readonly List<(Type Area, MethodInfo Method, LoggerMessageAttribute Event)> Events =
    [
        .. new[] { typeof(Program).Assembly, typeof(DiscordClient).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Area: method.DeclaringType!, method, Event: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(each => each.Event is not null),
    ];

    [Fact]
    public void EachEventHasAnIdOfItsOwn() =>
        Assert.Empty(Events.GroupBy(each => each.Event.EventId).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(each => $"{each.Area}.{each.Method.Name}"))}"));

    [Fact]
    public void EachAreaHasARangeOfItsOwn()
    {
        Assert.InRange(Events.Count, 40, 1_000);
        Assert.All(Events, each => Assert.InRange(each.Event.EventId, 100, 999));
        var areas = Events.GroupBy(each => each.Area).Select(area => (area.Key.FullName, First: area.Min(each => each.Event.EventId), Last: area.Max(each => each.Event.EventId))).OrderBy(area => area.First).ToList();
        Assert.All(areas.Zip(areas.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First, $"{pair.First.FullName} runs into {pair.Second.FullName}"));
    }
}
