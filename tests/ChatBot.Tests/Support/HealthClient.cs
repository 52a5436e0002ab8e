using ChatBot.Diagnostics.Health;
using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Support;

/// <summary>Asks a bot how it is, as programs do.</summary>
internal sealed class HealthClient : IDisposable
{
    private readonly HttpClient _http;

    private HealthClient(Uri address) => _http = new HttpClient { BaseAddress = address };

    public Uri Address => _http.BaseAddress!;

    /// <summary>Has the bot listen on a free port.</summary>
    public static void Enable(IServiceCollection services) => services.Configure<HealthOptions>(health => (health.Enabled, health.Port) = (true, 0));

    public static async Task<HealthClient> OfAsync(LiveBot bot) => new((await bot.The<HealthServer>().Address.WaitAsync(TimeSpan.FromSeconds(30)))!);

    public async Task<(int Code, string Text)> GetAsync(string page, string? host = null, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(page, UriKind.Relative));
        if (host is not null) request.Headers.Host = host;
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> SendAsync(string page) => _http.GetAsync(new Uri(page, UriKind.Relative));

    /// <summary>Asks until it is answered so.</summary>
    public async Task<string> UntilAsync(string page, int code)
    {
        for (var i = 0; i < 300; i++)
        {
            var (seen, text) = await GetAsync(page);
            if (seen == code) return text;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new TimeoutException($"{page} does not answer {code}.");
    }

    public void Dispose() => _http.Dispose();
}
