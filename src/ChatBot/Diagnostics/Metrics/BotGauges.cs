using System.Diagnostics.Metrics;
using ChatBot.Corpus;
using ChatBot.Discord;
using ChatBot.Discord.Gateway;
using ChatBot.Rendering;
using ChatBot.Storage;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>What the meter "ChatBot" looks at when it is asked for.</summary>
internal sealed class BotGauges
{
    private static readonly (GatewayState State, string Name)[] States = [(GatewayState.Disconnected, "disconnected"), (GatewayState.Connecting, "connecting"), (GatewayState.Ready, "ready")];

    private readonly DiscordClient _client;
    private readonly IKnowledge _knowledge;
    private readonly OpenGaps _gaps;
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly long _started;

    public BotGauges(BotMetrics metrics, DiscordClient client, IKnowledge knowledge, OpenGaps gaps, NoteQueue notes, Database database, TimeProvider time)
    {
        (_client, _knowledge, _gaps, _database, _time) = (client, knowledge, gaps, database, time);
        _started = time.GetTimestamp();
        var meter = metrics.Meter;
        meter.CreateObservableGauge("chatbot.build", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", ProgramVersion.Text)), description: "Always 1; says which version runs.");
        meter.CreateObservableGauge("chatbot.uptime", () => time.GetElapsedTime(_started).TotalSeconds, "s", "How long the bot has run.");
        meter.CreateObservableGauge("chatbot.gateway.state", Gateway, description: "1 for the state that the gateway is in, 0 for the others.");
        meter.CreateObservableGauge("chatbot.gateway.heartbeat.age", () => Age(client.Status.SinceAck), "s", "How long ago the gateway last answered a heartbeat; absent while there is no connection.");
        meter.CreateObservableGauge("chatbot.gateway.event.age", () => Age(client.Status.SinceEvent), "s", "How long ago the last event came; absent before the first.");
        meter.CreateObservableGauge("chatbot.gateway.identifies.today", () => client.Status.IdentifiesToday, description: "Sessions started today; at 1000 Discord resets the token.");
        meter.CreateObservableGauge("chatbot.index.articles", () => _knowledge.Articles.Count, description: "Articles that questions are answered from.");
        meter.CreateObservableGauge("chatbot.index.sections", () => _knowledge.Sections.Count, description: "Sections that questions are answered from.");
        meter.CreateObservableGauge("chatbot.index.age", () => (_time.GetUtcNow() - _knowledge.BuiltAt).TotalSeconds, "s", "How long ago the articles were read.");
        meter.CreateObservableGauge("chatbot.gaps", Gaps, description: "Topics that were asked for and that no article answers, those dismissed apart.");
        meter.CreateObservableGauge("chatbot.notes.waiting", () => notes.Waiting, description: "Notes that wait to be written to the database.");
        meter.CreateObservableGauge("chatbot.storage.size", Size, "By", "The size of the database.");
    }

    private static IEnumerable<Measurement<double>> Age(TimeSpan? age) => age is { } known ? [new(known.TotalSeconds)] : [];

    private IEnumerable<Measurement<int>> Gateway()
    {
        var state = _client.Status.State;
        return States.Select(each => new Measurement<int>(each.State == state ? 1 : 0, new KeyValuePair<string, object?>("state", each.Name)));
    }

    private IEnumerable<Measurement<int>> Gaps() => _gaps.Count is { } count ? [new(count)] : [];

    private IEnumerable<Measurement<long>> Size()
    {
        var files = new[] { _database.Path, $"{_database.Path}-wal" }.Select(path => new FileInfo(path)).Where(file => file.Exists);
        return [new(files.Sum(file => file.Length))];
    }
}
