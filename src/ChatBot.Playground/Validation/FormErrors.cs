using System.Text.Json.Nodes;

namespace ChatBot.Playground.Validation;

/// <summary>Gathers the faults of a form in Discord's nested shape: <c>{path{_errors[{code,message}]}}</c>.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _root = [];

    public void Add(string path, string code, string message)
    {
        var at = _root;
        if (path is not "_errors")
        {
            foreach (var step in path.Split('.')) at = Step(at, step);
        }

        if (at["_errors"] is not JsonArray list) at["_errors"] = list = [];
        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void TooLong(string path, int limit) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {limit} or fewer in length.");

    public void BadLength(string path, int least, int most) => Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    public void NotOneOf(string path, string allowed) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");

    public void WrongType(string path, string expected) => Add(path, "MODEL_TYPE_CONVERT", $"Only {expected} may be used here.");

    public bool Any => _root.Count > 0;

    public ApiException ToException() => ApiErrors.Form(_root);

    public void ThrowIfAny()
    {
        if (Any) throw ToException();
    }

    private static JsonObject Step(JsonObject at, string step)
    {
        if (at[step] is JsonObject next) return next;
        next = [];
        at[step] = next;
        return next;
    }
}
