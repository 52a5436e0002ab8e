using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Playground</c>: the server on this machine that the bot talks in without a token.</summary>
internal sealed partial class PlaygroundSettings
{
    public const string Section = "Playground";

    /// <summary>Whether to start it where there is no token.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Its loopback port; 0 takes a free one.</summary>
    [Within(0, 65_535, ErrorMessage = "Playground:Port must be from 0 to 65535.")]
    public int Port { get; set; }

    /// <summary>A file to which every request is appended as a line of JSON.</summary>
    public string? RecordingFile { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PlaygroundSettings>;
}
