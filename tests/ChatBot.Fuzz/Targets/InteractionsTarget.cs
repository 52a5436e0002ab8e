using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using ChatBot.Chat;
using ChatBot.Cli;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Diagnostics;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Fuzz.Making;
using ChatBot.Moderation;
using ChatBot.Rendering.Messages;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Fuzz.Targets;

/// <summary>Interactions as JSON, through the whole bot to its answer. No handler fails, and each is answered, once.</summary>
internal sealed class InteractionsTarget : IFuzzTarget
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TemporaryFolder _folder = new();
    private readonly AnsweredHandler _discord = new();
    private readonly FaultLogger _log = new();
    private readonly IHost _host;
    private readonly InteractionRunner _runner;

    public InteractionsTarget()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Path, ApplicationName = "chatbot" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Corpus:Path"] = TemporaryFolder.Corpus,
            ["Storage:Path"] = _folder.File("chatbot.db"),
            ["Discord:Token"] = "token",
            ["Limits:MemberBurst"] = "100000",
            ["Limits:ChannelBurst"] = "100000",
            ["Limits:MemberPerMinute"] = "100000",
            ["Limits:ChannelPerMinute"] = "100000",
        });
        var options = new DiscordOptions { Token = "token" };
        var rest = new DiscordRestClient(options, handler: _discord);
        builder.Services
            .AddSingleton(new Shell { Output = TextWriter.Null, Error = TextWriter.Null, CurrentDirectory = _folder.Path, ProgramDirectory = AppContext.BaseDirectory })
            .AddSingleton(TimeProvider.System)
            .AddSettings(builder.Configuration)
            .AddCorpus()
            .AddLogging()
            .AddDiagnostics()
            .AddStorage()
            .AddConversation()
            .AddMessages()
            .AddModeration()
            .AddChat()
            .AddSingleton(options)
            .AddSingleton(rest);
        _host = builder.Build();
        var client = _host.Services.GetRequiredService<DiscordClient>();
        foreach (var module in _host.Services.GetServices<IChatModule>()) module.Register(client);
        _runner = new InteractionRunner(client.Interactions, rest, options, TimeProvider.System, _log);
    }

    public string Name => "interactions";

    public string What => "interactions through the whole bot: commands, options, suggestions, buttons, menus, forms → the reply";

    public (long Base, int PerByte) Memory => (16 << 20, 4096);

    public bool StaysOnThread => false;

    public byte[] Make(Chance chance) => Encoding.UTF8.GetBytes(InteractionMaker.Make(chance));

    public void Take(byte[] input)
    {
        if (Read(input) is not { } interaction || interaction.Token.Length == 0) return;
        using var handled = new ManualResetEventSlim();
        BrokenException.Unless(_runner.TryStart(interaction, handled.Set, CancellationToken.None), "One interaction is not too many.");
        BrokenException.Unless(handled.Wait(Patience), "An interaction is handled.");
        var callbacks = _discord.TakeCallbacks();
        if (_log.Take() is { } fault) ExceptionDispatchInfo.Throw(fault);
        BrokenException.Unless(callbacks == 1, "An interaction is answered, once.");
    }

    public void Dispose()
    {
        _host.Dispose();
        _discord.Dispose();
        _folder.Dispose();
    }

    /// <summary>As the dispatcher reads them: what cannot be read is logged and passed over.</summary>
    private static Interaction? Read(byte[] input)
    {
        try
        {
            return JsonSerializer.Deserialize(input, DiscordJson.Default.Interaction);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
