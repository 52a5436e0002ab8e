using System.Text.Json.Nodes;

namespace ChatBot.Playground.Validation;

/// <summary>An answer in Discord's error shape (reference.mdx#error-messages).</summary>
internal sealed class ApiException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (errors is not null) json["errors"] = errors.DeepClone();
        return json;
    }
}
