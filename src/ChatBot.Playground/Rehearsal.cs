using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Playground.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground;

/// <summary>Questions and answers that nobody sees: what has run often enough is compiled for speed when somebody waits for it.</summary>
internal sealed class Rehearsal(PlaygroundServices services, Uri page, TimeProvider time)
{
    /// <summary>What is called in the first round is compiled, in the second counted and compiled for speed, in the third tried.</summary>
    private const int Rounds = 3;

    /// <summary>.NET compiles for speed what has been called thirty times.</summary>
    private const int Times = 36;

    /// <summary>So few that no bot thinks it is being flooded.</summary>
    private const int GreetingsOfOne = 3;

    /// <summary>.NET begins to count calls when it has compiled nothing new for a tenth of a second, and Discord limits the requests of a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = page };
        for (var round = 0; round < Rounds; round++)
        {
            if (round > 0) await Task.Delay(Pause, time, cancellation);
            AnswerElsewhere();
            await GreetAsync(http, cancellation);
        }
    }

    private async Task GreetAsync(HttpClient http, CancellationToken cancellation)
    {
        for (var i = 0; i < Times / GreetingsOfOne; i++)
        {
            var guest = $"rehearsal-{i}";
            services.Locked(() => services.Editor.AddGuest(guest));
            try
            {
                await GreetAsync(http, new PlaygroundMember(services, guest), cancellation);
            }
            finally
            {
                services.Locked(() => services.Editor.RemoveGuest(guest));
            }
        }
    }

    /// <summary>Questions and answers as long as they get, in a world of their own.</summary>
    private static void AnswerElsewhere()
    {
        using var elsewhere = new PlaygroundServices(new PlaygroundOptions(), controlKey: "");
        var channel = elsewhere.Locked(() => elsewhere.Editor.AddChannel("rehearsal").Id);
        var application = elsewhere.Locked(() => elsewhere.World.Application.Id);
        var route = elsewhere.Routes.First(route => route is { Method: "POST", Template: "/channels/{channel_id}/messages" });
        for (var i = 0; i < Times; i++)
        {
            var asked = new PlaygroundMember(elsewhere, "ada").Post(channel, $"<@{application}> is anybody there?");
            var answer = JsonNode.Parse($$$"""
                {"embeds":[{"title":"Yes","description":"> Of **course**.","footer":{"text":"Rehearsal"},"fields":[{"name":"Who","value":"Me"}]}],
                "components":[{"type":1,"components":[{"type":2,"style":2,"label":"Yes","custom_id":"yes"}]},
                {"type":1,"components":[{"type":3,"custom_id":"which","options":[{"label":"One","value":"1"}]}]}],
                "allowed_mentions":{"parse":[]},"message_reference":{"message_id":"{{{asked.Id}}}"},"nonce":"rehearsal-{{{i}}}","enforce_nonce":true}
                """);
            var request = new ApiRequest(new RouteValueDictionary { ["channel_id"] = channel }, QueryCollection.Empty, new RequestBody(answer, [], null));
            elsewhere.Locked(() => route.Handle(request));
        }
    }

    /// <summary>Greets the bot the way the chat page would.</summary>
    private static async Task GreetAsync(HttpClient http, PlaygroundMember guest, CancellationToken cancellation)
    {
        await using var events = await http.GetStreamAsync(new Uri($"members/{guest.Name}/events", UriKind.Relative), cancellation);
        var greeting = new JsonObject { ["channel_id"] = guest.OpenDm().ToString(CultureInfo.InvariantCulture), ["content"] = "hello" }.ToJsonString();
        for (var i = 0; i < GreetingsOfOne; i++)
        {
            using var content = new StringContent(greeting, Encoding.UTF8, MediaTypeNames.Application.Json);
            using var posted = await http.PostAsync(new Uri($"members/{guest.Name}/messages", UriKind.Relative), content, cancellation);
            var message = JsonNode.Parse(await posted.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation))!;
            var id = ulong.Parse(message["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            await guest.WaitForReplyAsync(guest.Find(id)!, cancellation);
        }
    }
}
