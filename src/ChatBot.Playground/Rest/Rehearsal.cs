using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Rest;

/// <summary>A question and its answer in a world of their own, which nobody sees: what has run once is compiled when somebody waits for it.</summary>
internal static class Rehearsal
{
    public static void Run()
    {
        using var services = new PlaygroundServices(new PlaygroundOptions(), controlKey: "");
        var channel = services.Locked(() => services.Editor.AddChannel("rehearsal").Id);
        var asked = new PlaygroundMember(services, "ada").Post(channel, $"<@{services.Locked(() => services.World.Application.Id)}> is anybody there?");
        var answer = JsonNode.Parse($$$"""
            {"embeds":[{"title":"Yes","description":"> Of **course**.","footer":{"text":"Rehearsal"},"fields":[{"name":"Who","value":"Me"}]}],
            "components":[{"type":1,"components":[{"type":2,"style":2,"label":"Yes","custom_id":"yes"}]},
            {"type":1,"components":[{"type":3,"custom_id":"which","options":[{"label":"One","value":"1"}]}]}],
            "allowed_mentions":{"parse":[]},"message_reference":{"message_id":"{{{asked.Id}}}"},"nonce":"rehearsal","enforce_nonce":true}
            """);
        var route = services.Routes.First(route => route is { Method: "POST", Template: "/channels/{channel_id}/messages" });
        var request = new ApiRequest(new RouteValueDictionary { ["channel_id"] = channel }, QueryCollection.Empty, new RequestBody(answer, [], null));
        services.Locked(() => route.Handle(request));
    }
}
