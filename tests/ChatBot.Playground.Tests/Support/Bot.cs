using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Playground.Tests.Support;

/// <summary>Plain HTTP as a bot speaks it.</summary>
internal sealed class Bot : IDisposable
{
    private readonly HttpClient _http;

    public Bot(PlaygroundServer playground)
    {
        _http = new HttpClient { BaseAddress = new Uri(playground.BaseAddress.AbsoluteUri + "/"), Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", playground.BotToken);
    }

    public HttpRequestHeaders Headers => _http.DefaultRequestHeaders;

    public Task<Answer> GetAsync(string path) => SendJsonAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, string json) => SendJsonAsync(HttpMethod.Post, path, json);

    public Task<Answer> PostAsync(string path, JsonNode json) => SendJsonAsync(HttpMethod.Post, path, json.ToJsonString());

    public Task<Answer> PatchAsync(string path, string json) => SendJsonAsync(HttpMethod.Patch, path, json);

    public Task<Answer> PutAsync(string path, string? json = null) => SendJsonAsync(HttpMethod.Put, path, json);

    public Task<Answer> DeleteAsync(string path) => SendJsonAsync(HttpMethod.Delete, path, null);

    public Task<Answer> SayAsync(ulong channel, string content) => PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = content });

    public async Task<Answer> SendJsonAsync(HttpMethod method, string path, string? json)
    {
        using var content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(method, path, content);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public void Dispose() => _http.Dispose();
}
