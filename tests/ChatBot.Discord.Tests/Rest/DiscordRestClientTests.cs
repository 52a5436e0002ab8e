using System.Net;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Rest;

public sealed class DiscordRestClientTests : IDisposable
{
    private readonly FakeDiscord _http = new();
    private readonly ManualTimeProvider _time = new();
    private readonly DiscordRestClient _rest;
    private readonly Interaction _interaction = new() { Id = 11, ApplicationId = 2, Token = "s3cret" };

    public DiscordRestClientTests() => _rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, _time, _http);

    public void Dispose() => _rest.Dispose();

    [Fact]
    public async Task ARequestSaysWhoSendsIt()
    {
        await _rest.CreateMessageAsync(1, "hello");

        var headers = _http.Requests[0].Headers;
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", headers["User-Agent"]);
        Assert.Equal("Bot t.o.k", headers["Authorization"]);
        Assert.Equal("application/json", headers["Content-Type"]);
        Assert.Equal("POST /api/v10/channels/1/messages", _http.Requests[0].Route);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task WhoWaitedForAnAnswerDoesNotHoldUpTheThreadThatBroughtIt(HttpStatusCode status)
    {
        using var rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, _time, new SocketThread(status));

        Assert.True(await Task.Run(() => IsOnThePoolAfterAsync(rest.GetCurrentUserAsync())));
    }

    [Fact]
    public async Task ARetryOfAMessageCarriesTheSameNonce()
    {
        _http.Then(HttpStatusCode.BadGateway).Then(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        await PassAsync(_rest.CreateMessageAsync(1, "hello"));

        var bodies = _http.Requests.Select(request => request.Body).Distinct();
        var body = Assert.Single(bodies);
        Assert.Equal(3, _http.Requests.Count);
        Assert.Contains("\"enforce_nonce\":true", body);
        Assert.InRange(_http.Requests[0].Json.GetProperty("nonce").GetString()!.Length, 1, 25);
    }

    [Fact]
    public async Task ARequestThatTimesOutIsTriedAgain()
    {
        _http.Then(() => throw new TaskCanceledException("as if"));
        await PassAsync(_rest.GetCurrentUserAsync());

        Assert.Equal(2, _http.Requests.Count);
    }

    [Fact]
    public async Task AFollowupIsNotPostedAgainWhenNobodyKnowsWhetherItWas()
    {
        _http.Then(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        await Assert.ThrowsAsync<DiscordException>(() => _rest.CreateFollowupAsync(_interaction, "more"));

        Assert.Single(_http.Requests);
    }

    [Fact]
    public async Task AReplyToTheSameMessageHasTheSameNonce()
    {
        var question = new Message { Id = 77, ChannelId = 1 };
        await _rest.ReplyAsync(question, "one");
        await _rest.ReplyAsync(question, "one");

        Assert.Equal(_http.Requests[0].Body, _http.Requests[1].Body);
        Assert.Equal("""{"message_id":"77","fail_if_not_exists":false}""", _http.Requests[0].Json.GetProperty("message_reference").GetRawText());
    }

    [Fact]
    public async Task DiscordsErrorsAreFlattened()
    {
        _http.Then(HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}""");

        var error = await Assert.ThrowsAsync<DiscordException>(() => _rest.CreateMessageAsync(1, "x"));

        Assert.Equal(50035, error.Code);
        Assert.Equal("Must be 256 or fewer in length.", error.Errors["embeds.0.title"]);
        Assert.Equal("POST channels/{channel}/messages: 400 50035 Invalid Form Body; embeds.0.title: Must be 256 or fewer in length.", error.Message);
    }

    [Fact]
    public async Task AnErrorPageOfAProxyIsAnErrorLikeOthers()
    {
        _http.Then(() => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("<html>no</html>") });

        Assert.Equal(0, (await Assert.ThrowsAsync<DiscordException>(() => _rest.GetChannelAsync(1))).Code);
    }

    [Fact]
    public async Task AnInteractionsTokenIsNeitherLoggedNorSentWithTheBots()
    {
        _http.Then(() => FakeDiscord.Error(HttpStatusCode.NotFound, 10062, "Unknown interaction"));

        var error = await Assert.ThrowsAsync<DiscordException>(() => _rest.RespondAsync(_interaction, InteractionResponse.DeferMessage(ephemeral: true)));

        Assert.DoesNotContain("s3cret", error.Message);
        Assert.False(_http.Requests[0].Headers.ContainsKey("Authorization"));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", _http.Requests[0].Body);
    }

    [Fact]
    public async Task ACallbackRepeatedAfterBadLuckThatHadWorkedIsDone()
    {
        _http.Then(HttpStatusCode.BadGateway).Then(() => FakeDiscord.Error(HttpStatusCode.BadRequest, 40060));

        await PassAsync(_rest.RespondAsync(_interaction, InteractionResponse.DeferUpdate()));

        Assert.Equal("""{"type":6}""", _http.Requests[1].Body);
    }

    [Fact]
    public async Task ACallbackPassesAGlobalLimitThatHoldsOthersBack()
    {
        _http.Then(() => FakeDiscord.TooMany(20, "global", global: true));
        var held = _rest.GetCurrentUserAsync();
        await _time.TimerAsync(due => due == TimeSpan.FromSeconds(20));

        await _rest.RespondAsync(_interaction, InteractionResponse.Message("at once"));

        Assert.False(held.IsCompleted);
        await PassAsync(held);
    }

    [Fact]
    public async Task AFileGoesBesideItsMessage()
    {
        await _rest.CreateMessageAsync(1, new OutgoingMessage { Content = "see", Files = [new FileUpload("gaps.md", "# Gaps"u8.ToArray())] });

        Assert.StartsWith("multipart/form-data", _http.Requests[0].Headers["Content-Type"]);
        Assert.Contains("payload_json", _http.Requests[0].Body);
        Assert.Contains("files[0]", _http.Requests[0].Body);
        Assert.Contains("\"attachments\":[{\"id\":\"0\",\"filename\":\"gaps.md\"}]", _http.Requests[0].Body);
    }

    [Fact]
    public async Task AnEmojiIsEscapedInItsRoute()
    {
        await _rest.CreateReactionAsync(1, 2, Emoji.Unicode("👍"));

        Assert.Equal("PUT /api/v10/channels/1/messages/2/reactions/%F0%9F%91%8D/@me", _http.Requests[0].Route);
    }

    [Fact]
    public async Task AnEditTakesAwayWhatIsEmptyAndLeavesWhatIsNull()
    {
        await _rest.EditMessageAsync(1, 2, new OutgoingMessage { Content = "", Components = [] });

        Assert.Equal("""{"content":"","components":[],"allowed_mentions":{"parse":[]}}""", _http.Requests[0].Body);
    }

    private async Task PassAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(task, Task.Run(Thread.Yield));
        }

        await task;
    }

    private static async Task<bool> IsOnThePoolAfterAsync(Task request)
    {
        await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Thread.CurrentThread.IsThreadPoolThread;
    }

    /// <summary>Answers as sockets do that complete inline: on a thread of its own, which goes on with whoever waits.</summary>
    private sealed class SocketThread(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new TaskCompletionSource<HttpResponseMessage>();
            new Thread(() => answer.SetResult(FakeDiscord.Json(status, """{"id":"1","username":"bot"}"""))).Start();
            return answer.Task;
        }
    }
}
