using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Support;

/// <summary>Options that do not change unless a test changes them.</summary>
internal sealed class StillOptions<TOptions>(TOptions value) : IOptionsMonitor<TOptions>
{
    public TOptions CurrentValue { get; set; } = value;

    public TOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<TOptions, string?> listener) => null;
}
