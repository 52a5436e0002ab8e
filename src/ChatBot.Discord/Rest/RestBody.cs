using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

/// <summary>A body, serialised once, so that every retry sends the same bytes.</summary>
internal sealed class RestBody
{
    private readonly byte[] _json;
    private readonly IReadOnlyList<FileUpload> _files;

    private RestBody(byte[] json, IReadOnlyList<FileUpload>? files)
    {
        _json = json;
        _files = files ?? [];
    }

    public static RestBody Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<FileUpload>? files = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), files);

    public HttpContent ToContent()
    {
        var json = new ByteArrayContent(_json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (_files.Count == 0)
            return json;

        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < _files.Count; i++)
            form.Add(new ReadOnlyMemoryContent(_files[i].Content), $"files[{i}]", _files[i].Filename);
        return form;
    }
}
