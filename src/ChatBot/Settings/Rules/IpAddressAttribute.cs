using System.Net;

namespace ChatBot.Settings.Rules;

/// <summary>The address of a network interface, in numbers.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IpAddressAttribute : AllowsAttribute
{
    public override string Allowed => "an IP address such as 127.0.0.1 or 0.0.0.0";

    public override bool IsValid(object? value) => value is string text && IPAddress.TryParse(text, out _);
}
