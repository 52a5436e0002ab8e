using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Health</c>: where the bot tells how it is, to programs and in a browser.</summary>
internal sealed partial class HealthOptions
{
    public const string Section = "Health";

    /// <summary>Whether it tells at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address to listen at; any but a loopback address lets others read it.</summary>
    [Required(ErrorMessage = "Health:Address must be an IP address, such as 127.0.0.1 or 0.0.0.0.")]
    [RegularExpression("[0-9a-fA-F.:]+", ErrorMessage = "Health:Address must be an IP address, such as 127.0.0.1 or 0.0.0.0.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port; 0 takes a free one.</summary>
    [Within(0, 65_535, ErrorMessage = "Health:Port must be from 0 to 65535.")]
    public int Port { get; set; } = 9464;

    /// <summary>The names under which it may be asked, beside localhost and IP addresses.</summary>
    public List<string> Hosts { get; set; } = [];

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<HealthOptions>;

    /// <summary>Null for what only looks like an address.</summary>
    public IPAddress? ToAddress() => IPAddress.TryParse(Address, out var address) ? address : null;
}
