using System.Net;
using ChatBot.Playground.Page;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Page;

public sealed class PageEndpointsTests : PlaygroundTest, IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task ThePageIsServedAtItsAddress()
    {
        var answer = await GetAsync(Playground.PageAddress);

        Assert.EndsWith($"/playground/{Playground.ControlKey}/", Playground.PageAddress.AbsoluteUri);
        Assert.Equal((200, "text/html; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.StartsWith("<!doctype html>", answer.Text);
    }

    [Fact]
    public async Task EveryFileHasItsTypeAndThePolicy()
    {
        foreach (var name in PageFiles.Names)
        {
            var answer = await GetAsync(Asset(name));
            Assert.Equal(200, answer.Status);
            Assert.Equal(PageFiles.TypeOf(name), answer.Headers["Content-Type"]);
            AssertGuarded(answer);
        }

        AssertGuarded(await GetAsync(Playground.PageAddress));
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("PageFiles.cs")]
    [InlineData("..%2Findex.html")]
    [InlineData("")]
    public async Task WhatIsNoFileOfThePageIsNotFound(string name) => Assert.Equal(404, (await GetAsync(Asset(name))).Status);

    [Theory]
    [InlineData("playground/wrong/")]
    [InlineData("playground/wrong")]
    [InlineData("playground/wrong/page/app.js")]
    public async Task WithoutTheKeyThereIsNoPage(string path)
    {
        var answer = await GetAsync(new Uri(Playground.Address, path));

        Assert.Equal((404, ""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task WithoutTheSlashOneIsSentToThePage()
    {
        var answer = await GetAsync(new Uri(Playground.PageAddress.AbsoluteUri.TrimEnd('/')));

        Assert.Equal((302, Playground.PageAddress.AbsolutePath), (answer.Status, answer.Headers["Location"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("page/app.js")]
    public async Task AnotherNameForThisMachineFindsNoPage(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Playground.PageAddress, path));
        request.Headers.Host = "evil.example";
        using var response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    private static void AssertGuarded(Answer answer)
    {
        var policy = answer.Headers["Content-Security-Policy"].Split("; ");
        Assert.Equal(
            ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
            policy);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    private Uri Asset(string name) => new(Playground.PageAddress, "page/" + name);

    private async Task<Answer> GetAsync(Uri address)
    {
        using var response = await _http.GetAsync(address);
        return await Answer.ReadAsync(response);
    }
}
