using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Playground.Recording;

/// <summary>Keeps every request to the API as one line of JSON: {method, path, headers, body}.</summary>
internal sealed class RequestRecorder : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private readonly int _kept;
    private readonly FileStream? _file;
    private readonly Action _recorded;

    public RequestRecorder(PlaygroundOptions options, Action recorded)
    {
        _recorded = recorded;
        _kept = options.RequestsKept;
        if (options.RecordingFile is not { } path) return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }

    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public void Record(HttpRequest request, JsonNode? body)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in request.Headers) headers[name] = values.ToString();
        var path = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path.Value!;
        var recorded = new RecordedRequest(request.Method, path, headers, body);
        lock (_gate)
        {
            _requests.Enqueue(recorded);
            if (_requests.Count > _kept) _requests.Dequeue();
            if (_file is not null)
            {
                _file.Write(recorded.ToJson().ToUtf8());
                _file.WriteByte((byte)'\n');
                _file.Flush();
            }
        }

        _recorded();
    }

    public void Clear()
    {
        lock (_gate) _requests.Clear();
    }

    public void Dispose() => _file?.Dispose();
}
