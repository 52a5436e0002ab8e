using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Diagnostics.Health;

/// <summary>
/// Tells by which names the bot may be asked. A page of another site could have its own name point here and read what is
/// said; it cannot have an IP address do that.
/// </summary>
internal sealed class HostNames(IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase) { "localhost" };

    public bool Admits(HostString host) => host.HasValue && (_names.Contains(host.Host) || IPAddress.TryParse(host.Host.Trim('[', ']'), out _));
}
