using System.Reflection;
using System.Text.Json.Serialization;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Rest;

public sealed class AllowedMentionsTests
{
    private static readonly Interaction Interaction = new() { Id = 11, ApplicationId = 2, Token = "token" };
    private static readonly OutgoingMessage Everyone = new() { Content = "@everyone hello <@1>" };

    [Fact]
    public async Task NoRouteSendsAMessageThatCouldPingUnlessItSaysSo()
    {
        var http = new FakeDiscord();
        using var rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, null, http);
        foreach (var method in typeof(DiscordRestClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)))
        {
            await (Task)method.Invoke(rest, [.. method.GetParameters().Select(Argument)])!;
        }

        await rest.RespondAsync(Interaction, InteractionResponse.UpdateMessage(Everyone));
        Record(http);

        var bearing = http.Requests.Where(request => request.Body?.Contains("@everyone", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(8, bearing.Count);
        Assert.All(bearing, request =>
        {
            var body = request.Path.EndsWith("/callback", StringComparison.Ordinal) ? request.Json.GetProperty("data") : request.Json;
            Assert.Equal("""{"parse":[]}""", body.GetProperty("allowed_mentions").GetRawText());
        });
    }

    [Fact]
    public void OnlyOneTypeThatIsSentHoldsAMessage()
    {
        var sent = typeof(DiscordRestClient).Assembly.GetTypes()
            .Where(type => type.Namespace is "ChatBot.Discord.Rest" or "ChatBot.Discord.Interactions" && !type.IsPublic && !type.IsNested)
            .Where(type => type.GetProperty("Content") is not null || type.GetProperty("Embeds") is not null);

        Assert.Equal([typeof(MessagePayload)], sent);
        Assert.Empty(typeof(MessagePayload).GetConstructors());
        Assert.DoesNotContain(typeof(DiscordJson).GetCustomAttributes<JsonSerializableAttribute>(), attribute => attribute.TypeInfoPropertyName == nameof(OutgoingMessage));
        Assert.Null(DiscordJson.Default.GetTypeInfo(typeof(OutgoingMessage)));
    }

    [Fact]
    public async Task ACallerMayNameWhomToPing()
    {
        var http = new FakeDiscord();
        using var rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, null, http);

        await rest.CreateMessageAsync(1, Everyone with { AllowedMentions = AllowedMentions.OnlyUsers(7) });

        Assert.Equal("""{"parse":[],"users":["7"]}""", http.Requests[0].Json.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public async Task NotEvenNullTakesTheProtectionAway()
    {
        var http = new FakeDiscord();
        using var rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, null, http);

        await rest.CreateMessageAsync(1, new OutgoingMessage { Content = "x", AllowedMentions = null! });

        Assert.Equal("""{"parse":[]}""", http.Requests[0].Json.GetProperty("allowed_mentions").GetRawText());
    }

    // Leaves what was sent where a conformance check finds it.
    private static void Record(FakeDiscord http)
    {
        if (Environment.GetEnvironmentVariable("DISCORD_RECORDING") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "every-route.jsonl"), FakeDiscord.Write(http.Requests));
    }

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(Snowflake) => new Snowflake(1_000_000_000_000_000_001),
        var type when type == typeof(OutgoingMessage) => Everyone,
        var type when type == typeof(Message) => new Message { Id = 21, ChannelId = 22 },
        var type when type == typeof(Interaction) => Interaction,
        var type when type == typeof(InteractionResponse) => InteractionResponse.Message(Everyone),
        var type when type == typeof(Emoji) => Emoji.Unicode("👍"),
        var type when type == typeof(IReadOnlyList<ApplicationCommand>) => new[] { new ApplicationCommand { Name = "ask", Description = "Ask" } },
        var type when type == typeof(string) => "a text",
        var type when type == typeof(CancellationToken) => CancellationToken.None,
        var type when type == typeof(int) => 50,
        var type when type == typeof(ApplicationFlags) => ApplicationFlags.GatewayMessageContentLimited,
        _ => null,
    };
}
