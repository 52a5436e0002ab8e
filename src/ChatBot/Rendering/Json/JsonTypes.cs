using System.Text.Json.Serialization;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = 1000,
    Converters = [typeof(CamelCase<Outcome>), typeof(CamelCase<CertificationStatus>), typeof(CamelCase<Severity>), typeof(CamelCase<ReindexVerdict>)])]
[JsonSerializable(typeof(ReplyJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(IReadOnlyList<CertificationListJson>))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(EvaluationJson))]
[JsonSerializable(typeof(IndexJson))]
[JsonSerializable(typeof(PlaygroundJson))]
[JsonSerializable(typeof(IReadOnlyList<EffectiveSettingJson>))]
[JsonSerializable(typeof(DoctorJson))]
[JsonSerializable(typeof(ReindexJson))]
[JsonSerializable(typeof(ReindexRequestJson))]
[JsonSerializable(typeof(ReindexEventJson))]
internal sealed partial class JsonTypes : JsonSerializerContext;
