using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Rendering.Json;

/// <summary>Writes one object a line, for programs.</summary>
internal static class JsonLine
{
    private static readonly JsonTypes Types = new(new JsonSerializerOptions(JsonTypes.Default.Options)
    {
        // Nothing here goes into HTML, and "’" is easier to read than "\u2019".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    public static string Of(ReplyJson reply) => Serialize(reply, Types.ReplyJson);

    public static string Of(SearchJson search) => Serialize(search, Types.SearchJson);

    public static string Of(IReadOnlyList<CertificationListJson> lists) => Serialize(lists, Types.IReadOnlyListCertificationListJson);

    public static string Of(CheckJson check) => Serialize(check, Types.CheckJson);

    public static string Of(EvaluationJson evaluation) => Serialize(evaluation, Types.EvaluationJson);

    public static string Of(IndexJson index) => Serialize(index, Types.IndexJson);

    public static string Of(PlaygroundJson place) => Serialize(place, Types.PlaygroundJson);

    public static string Of(DoctorJson report) => Serialize(report, Types.DoctorJson);

    public static string Of(IReadOnlyList<EffectiveSettingJson> settings) => Serialize(settings, Types.IReadOnlyListEffectiveSettingJson);

    public static string Of(ReindexJson report) => Serialize(report, Types.ReindexJson);

    public static string Of(ReindexRequestJson request) => Serialize(request, Types.ReindexRequestJson);

    public static string Of(ReindexEventJson told) => Serialize(told, Types.ReindexEventJson);

    public static ReindexRequestJson? ReindexRequest(string line) => JsonSerializer.Deserialize(line, Types.ReindexRequestJson);

    public static ReindexEventJson? ReindexEvent(string line) => JsonSerializer.Deserialize(line, Types.ReindexEventJson);

    /// <summary>JSON has no infinity and no NaN.</summary>
    public static double Number(double value) => double.IsFinite(value) ? value : 0;

    private static string Serialize<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
