namespace ChatBot.Rendering.Json;

/// <summary>Something that the doctor looked at; where it is not well, the text says how to mend it.</summary>
internal sealed record CheckedJson(string Part, bool Well, string Text);
