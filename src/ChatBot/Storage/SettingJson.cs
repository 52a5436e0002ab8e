using System.Text.Json.Serialization;

namespace ChatBot.Storage;

/// <summary>What settings are stored as.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class SettingJson : JsonSerializerContext;
