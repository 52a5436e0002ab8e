namespace ChatBot.Settings.Rules;

/// <summary>An address with the scheme of the example, or its encrypted or plain sister; or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressAttribute(string example) : AllowsAttribute
{
    public string Example => example;

    public override string Allowed => $"an address such as {example}";

    public override bool IsValid(object? value) =>
        value is null or "" || (value is string text && Uri.TryCreate(text, UriKind.Absolute, out var address) && Scheme(address) == Scheme(new Uri(example)) && address.Host.Length > 0 && address.UserInfo.Length == 0);

    private static string Scheme(Uri address) => address.Scheme.TrimEnd('s');
}
