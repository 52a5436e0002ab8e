using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Rest;

/// <summary>Reads JSON and multipart bodies (reference.mdx#uploading-files).</summary>
internal static class RequestBodyReader
{
    public const int MaxBytes = 25 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes) return new RequestBody(null, [], ApiErrors.TooLarge());
        if (request.HasFormContentType) return await ReadFormAsync(request, cancellation);

        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, cancellation);
        if (copy.Length == 0) return new RequestBody(null, [], ApiErrors.BadJson());
        var bytes = copy.ToArray();
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        try
        {
            var json = JsonNode.Parse(bytes, documentOptions: Strict);
            return new RequestBody(isJson ? json : null, [], isJson ? null : ApiErrors.BadContentType()) { Recorded = json?.DeepClone() };
        }
        catch (JsonException)
        {
            return new RequestBody(null, [], ApiErrors.BadJson()) { Recorded = Encoding.UTF8.GetString(bytes) };
        }
    }

    private static async Task<RequestBody> ReadFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellation);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return new RequestBody(null, [], ApiErrors.BadJson());
        }

        var files = new List<StoredFile>();
        foreach (var file in form.Files)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancellation);
            files.Add(new StoredFile(file.FileName, file.ContentType ?? "application/octet-stream", copy.ToArray()));
        }

        var names = JsonWriting.ArrayOf(form.Files.Select(f => (JsonNode)f.Name));
        var payload = form["payload_json"].ToString();
        try
        {
            var json = payload.Length > 0 ? JsonNode.Parse(payload, documentOptions: Strict) : new JsonObject();
            return new RequestBody(json, files, null) { Recorded = new JsonObject { ["payload_json"] = json?.DeepClone(), ["files"] = names } };
        }
        catch (JsonException)
        {
            return new RequestBody(null, files, ApiErrors.BadJson()) { Recorded = new JsonObject { ["payload_json"] = payload, ["files"] = names } };
        }
    }
}
