using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Playground;

/// <summary>The two loopback addresses of a started server, and who may call them so.</summary>
internal sealed class ServerAddress
{
    private string[] _hosts = [];
    private string[] _origins = [];
    private int _resumePort;

    public Uri Http { get; private set; } = new("http://127.0.0.1/");

    public Uri Gateway { get; private set; } = new("ws://127.0.0.1/");

    public Uri ResumeGateway { get; private set; } = new("ws://127.0.0.1/");

    public void Read(WebApplication web)
    {
        var addresses = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a)).ToList();
        Http = addresses[0];
        Gateway = new Uri($"ws://127.0.0.1:{Http.Port}/");
        _resumePort = addresses[1].Port;
        ResumeGateway = new Uri($"ws://127.0.0.1:{_resumePort}/");
        _hosts = [.. addresses.SelectMany(a => (string[])[$"127.0.0.1:{a.Port}", $"localhost:{a.Port}"])];
        _origins = [.. _hosts.Select(h => $"http://{h}")];
    }

    public bool IsResume(HttpContext http) => http.Connection.LocalPort == _resumePort;

    /// <summary>A page of another site cannot act here, nor one whose name was bent to point here. Bots send neither header.</summary>
    public bool Admits(HttpRequest request)
    {
        if (!_hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase)) return false;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return _origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
        return request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site") || IsLinkFollowed(request);
    }

    /// <summary>Somebody may open the page from a link that stands on another.</summary>
    private static bool IsLinkFollowed(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}
