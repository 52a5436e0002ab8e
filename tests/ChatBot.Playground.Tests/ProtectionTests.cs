using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using ChatBot.Playground.Control;
using ChatBot.Playground.Rest;
using ChatBot.Playground.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Tests;

/// <summary>Who may act here: every endpoint there is, asked over HTTP by those who may not.</summary>
public sealed class ProtectionTests : PlaygroundTest, IDisposable
{
    private const string Id = "1";

    // Reading a file by an id that cannot be listed, and where the gateway takes its connections, which identify by token.
    private static readonly string[] Open = ["GET /", "GET /attachments/{channel}/{id}/{name}"];

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose() => _http.Dispose();

    [Fact]
    public void WhatStandsOutsideTheKeyIsTheApiAndTwoReadings()
    {
        var open = Playground.Endpoints.Where(e => !IsUnderKey(e) && e.Metadata.GetMetadata<ApiRoute>() is null).Select(Name);

        Assert.Equal(Open, open.Order());
        Assert.True(Playground.Endpoints.Count(IsUnderKey) >= 34, "The control API and the page are there.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("{half}")]
    [InlineData("{key}0")]
    [InlineData("{KEY}")]
    [InlineData("x%2F{key}")]
    public async Task NothingBelowTheRootIsFoundWithAnotherKey(string wrong)
    {
        var key = Playground.ControlKey;
        wrong = wrong.Replace("{half}", key[..16], StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal).Replace("{KEY}", Upper(key), StringComparison.Ordinal);
        foreach (var endpoint in Playground.Endpoints.Where(IsUnderKey))
            Assert.Equal((Name(endpoint), 404), (Name(endpoint), await AskAsync(endpoint, wrong)));
        await AssertUntouchedAsync();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task NothingAnswersToAnotherName(string host)
    {
        var port = Playground.Address.Port.ToString();
        await RefusedAsync(request => request.Headers.Host = host.Replace("{port}", port, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:{port}")]
    [InlineData("http://127.0.0.1:{port}.evil.example")]
    public async Task NothingAnswersToAPageOfAnotherSite(string origin)
    {
        var port = Playground.Address.Port.ToString();
        await RefusedAsync(request => request.Headers.Add("Origin", origin.Replace("{port}", port, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public Task NothingIsShownInsideAPageOfAnotherSite(string site) => RefusedAsync(request =>
    {
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", "no-cors");
    });

    [Fact]
    public async Task ALinkToThePageMayBeFollowedFromAnywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Playground.PageAddress);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        request.Headers.Add("Sec-Fetch-Dest", "document");
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task OnlyAPageOfAnotherSiteIsRefusedTheGateway()
    {
        var socket = new System.Net.WebSockets.ClientWebSocket();
        using (socket)
        {
            socket.Options.SetRequestHeader("Origin", "https://evil.example");
            await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(new Uri(Playground.GatewayUrl, "?v=10&encoding=json"), CancellationToken.None));
        }

        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
    }

    [Fact]
    public async Task TheApiTakesTheTokenAlone()
    {
        foreach (var endpoint in Playground.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<ApiRoute>() is not { NeedsToken: true }) continue;
            foreach (var token in new[] { null, "", Playground.ControlKey, Playground.BotToken + "x" })
            {
                var status = await AskAsync(endpoint, Id, request =>
                {
                    request.Headers.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
                    if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
                });
                Assert.Equal((Name(endpoint), token, 401), (Name(endpoint), token, status));
            }
        }

        Assert.Equal(200, (await Bot.GetAsync("users/@me")).Status);
    }

    [Fact]
    public void ItListensOnLoopbackOnly()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        foreach (var port in new[] { Playground.Address.Port, Playground.ResumeGatewayUrl.Port })
            Assert.All(listeners.Where(l => l.Port == port), l => Assert.Equal(IPAddress.Loopback, l.Address));
    }

    [Fact]
    public async Task AnotherAddressOfThisMachineHasNoServer()
    {
        var others = NetworkInterface.GetAllNetworkInterfaces().SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
        foreach (var address in others.Append(IPAddress.Parse("127.0.0.2")))
        {
            using var client = new TcpClient();
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(address, Playground.Address.Port));
        }
    }

    [Fact]
    public async Task TheKeyIsNewForEveryServer()
    {
        await using var other = await Playgrounds.StartAsync();

        Assert.Equal(32, Playground.ControlKey.Length);
        Assert.NotEqual(Playground.ControlKey, other.ControlKey);
    }

    /// <summary>Whatever it is asked for, with the right key and token.</summary>
    private async Task RefusedAsync(Action<HttpRequestMessage> change)
    {
        foreach (var endpoint in Playground.Endpoints)
        {
            var status = await AskAsync(endpoint, Playground.ControlKey, request =>
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bot", Playground.BotToken);
                change(request);
            });
            Assert.Equal((Name(endpoint), 421), (Name(endpoint), status));
        }

        await AssertUntouchedAsync();
    }

    private async Task AssertUntouchedAsync()
    {
        Assert.Empty(Playground.Requests);
        Assert.Empty(Playground.Member.Messages(Questions));
        Assert.Equal(200, (await Bot.GetAsync("users/@me")).Status);
    }

    private async Task<int> AskAsync(RouteEndpoint endpoint, string key, Action<HttpRequestMessage>? change = null)
    {
        var path = string.Join('/', endpoint.RoutePattern.RawText!.TrimStart('/').Split('/').Select((segment, i) =>
            IsUnderKey(endpoint) && i == 1 ? key : segment == "{name}" ? "ada" : segment.StartsWith('{') ? Id : segment));
        var method = Method(endpoint);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Playground.Address, path.Length == 0 ? "/" : path));
        if (method is not "GET") request.Content = new StringContent($$"""{"channel_id":"{{Questions}}","content":"hello"}""", Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    private static bool IsUnderKey(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith(ControlEndpoints.Root, StringComparison.Ordinal);

    private static string Method(RouteEndpoint endpoint) => Assert.Single(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);

    private static string Name(RouteEndpoint endpoint) => $"{Method(endpoint)} {endpoint.RoutePattern.RawText}";

    private static string Upper(string key) => key.Any(char.IsAsciiLetter) ? key.ToUpperInvariant() : key + "A";
}
