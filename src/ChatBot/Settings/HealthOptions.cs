using System.ComponentModel;
using System.Net;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Health</c>: where the bot tells how it is, to programs and in a browser.</summary>
internal sealed partial class HealthOptions
{
    public const string Section = "Health";

    [Description("Whether it tells at all.")]
    public bool Enabled { get; set; } = true;

    [Description("The address to listen at; any but a loopback address lets others read it.")]
    [IpAddress]
    public string Address { get; set; } = "127.0.0.1";

    [Description("The port; 0 takes a free one.")]
    [Within(0, 65_535)]
    public int Port { get; set; } = 9464;

    [Description("The names under which it may be asked, beside localhost and IP addresses.")]
    public List<string> Hosts { get; set; } = [];

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<HealthOptions>;

    public IPAddress ToAddress() => IPAddress.Parse(Address);
}
