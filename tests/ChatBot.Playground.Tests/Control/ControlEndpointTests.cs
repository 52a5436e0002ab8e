using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Control;

public sealed class ControlEndpointTests : PlaygroundTest, IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task WithoutTheKeyThereIsNothing()
    {
        using var answer = await _http.GetAsync(new Uri(Playground.Address, "playground/wrong/world"));
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task AnotherSiteCannotActHere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Playground.ControlAddress, "reset"));
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await _http.SendAsync(request);

        Assert.Equal(421, (int)answer.StatusCode);
    }

    [Fact]
    public async Task AMemberWritesAndTheBotHears()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        var posted = await PostAsync("members/ada/messages", new JsonObject { ["channel_id"] = Questions.ToString(), ["content"] = $"<@{Playground.ApplicationId}> why?" });

        Assert.Equal((string?)posted["id"], (string?)(await probe.EventAsync("MESSAGE_CREATE"))["id"]);
        Assert.Equal(Playground.ApplicationId.ToString(), (string?)posted["pinged"]![0]);
    }

    [Fact]
    public async Task WhatCannotBeDoneIsSaid()
    {
        using var answer = await SendAsync("members/ada/messages", new JsonObject { ["channel_id"] = Playground.Channel("moderators").ToString(), ["content"] = "x" });

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("ada sees no channel", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task FaultsAndLimitsAreSetByName()
    {
        await PostAsync("faults/rest", new JsonObject { ["kind"] = "502", ["method"] = "GET", ["route"] = "/users/@me" });
        Assert.Equal(502, (await Bot.GetAsync("users/@me")).Status);
        await PostAsync("faults/connect", new JsonObject { ["kind"] = "reconnect-before-hello" });
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        await probe.ExpectOpAsync(7);
        await PostAsync("faults/gateway", new JsonObject { ["kind"] = "close", ["code"] = 4009 });
        Assert.Equal(4009, await probe.EndAsync());
    }

    [Fact]
    public async Task AViewerSeesWhatHappensAsAStream()
    {
        using var response = await _http.GetAsync(new Uri(Playground.ControlAddress, "members/ada/events"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith(":", await reader.ReadLineAsync());
        Playground.Moderator.Post(Playground.Channel("moderators"), "not for ada");
        await Bot.SayAsync(Questions, "for all");

        await reader.ReadLineAsync();
        Assert.Equal("event: MESSAGE_CREATE", await reader.ReadLineAsync());
        Assert.Contains("for all", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task ResetPutsEverythingBack()
    {
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        Playground.Member.Post(Questions, "old");
        Playground.AddMember("new");
        await PostAsync("reset", []);

        Assert.Equal(4009, await probe.EndAsync());
        Assert.Empty(Playground.Member.Messages(Questions));
        Assert.Throws<PlaygroundException>(() => Playground.As("new").Id);
        Assert.Empty(Playground.Requests);
        await using var again = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
    }

    [Fact]
    public async Task TheRecordingIsLinesOfJson()
    {
        await Bot.PostAsync($"channels/{Questions}/messages?x=%20", """{"content":"x"}""");
        var line = JsonNode.Parse((await _http.GetStringAsync(new Uri(Playground.ControlAddress, "requests"))).Trim())!;

        Assert.Equal(("POST", $"/api/v10/channels/{Questions}/messages?x=%20"), ((string?)line["method"], (string?)line["path"]));
        Assert.StartsWith("DiscordBot (", (string?)line["headers"]!["User-Agent"]);
        Assert.Equal("x", (string?)line["body"]!["content"]);
    }

    private Task<HttpResponseMessage> SendAsync(string path, JsonObject body) => _http.PostAsJsonAsync(new Uri(Playground.ControlAddress, path), body);

    private async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using var answer = await SendAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
    }
}
