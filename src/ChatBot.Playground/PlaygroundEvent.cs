using System.Text.Json.Nodes;

namespace ChatBot.Playground;

/// <summary>Something that a member sees happen.</summary>
/// <param name="Name">As the gateway names it: <c>MESSAGE_CREATE</c>, <c>TYPING_START</c>, <c>INTERACTION_FAILURE</c>, …</param>
/// <param name="Data">As the gateway sends it.</param>
public sealed record PlaygroundEvent(string Name, JsonObject Data);
