using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Playground</c>: the server on this machine that the bot talks in without a token.</summary>
internal sealed partial class PlaygroundSettings
{
    public const string Section = "Playground";

    [Description("Whether to start it where there is no token.")]
    public bool Enabled { get; set; } = true;

    [Description("Its port, on this machine alone; 0 takes a free one.")]
    [Within(0, 65_535)]
    public int Port { get; set; }

    [Description("A file to which every request is appended as a line of JSON.")]
    [Place("a file")]
    public string? RecordingFile { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PlaygroundSettings>;
}
