namespace ChatBot.Knowledge.Yaml;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key as it is written.</param>
/// <param name="Line">The key's line in the file, from 1.</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
