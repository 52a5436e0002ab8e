namespace ChatBot.Rendering.Json;

/// <summary>What <c>doctor --json</c> writes.</summary>
internal sealed record DoctorJson(bool Well, IReadOnlyList<CheckedJson> Checks);
