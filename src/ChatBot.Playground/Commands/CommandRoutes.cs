using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Rest;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Commands;

/// <summary>interactions/application-commands.mdx#endpoints.</summary>
internal sealed class CommandRoutes(WorldState world, CommandBook book) : IRouteSource
{
    private const string Global = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes => ((string[])[Global, InGuild]).SelectMany(path => (ApiRoute[])
    [
        new("GET", path, "commands-read", List),
        new("POST", path, "commands", Create),
        new("PUT", path, "commands", Overwrite),
        new("GET", path + "/{command_id}", "commands-read", request => ApiResult.Ok(Find(request).ToJson(withLocalizations: true))),
        new("PATCH", path + "/{command_id}", "commands", Edit),
        new("DELETE", path + "/{command_id}", "commands", Delete),
    ]);

    private ApiResult List(ApiRequest request)
    {
        var scope = Scope(request);
        return Show(book.In(scope), request.QueryFlag("with_localizations"));
    }

    private ApiResult Create(ApiRequest request)
    {
        var scope = Scope(request);
        Check(request.Form);
        var (command, isNew) = book.Upsert(scope, request.Form);
        return isNew ? ApiResult.Created(command.ToJson(withLocalizations: true)) : ApiResult.Ok(command.ToJson(withLocalizations: true));
    }

    private ApiResult Overwrite(ApiRequest request)
    {
        var scope = Scope(request);
        var given = request.List;
        var errors = new FormErrors();
        var seen = new HashSet<(long, string?)>();
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] is not JsonObject command)
            {
                errors.WrongType($"{i}", "dictionaries");
                continue;
            }

            CommandRules.Check(command, $"{i}", errors);
            if (!seen.Add((command.Number("type") ?? 1, command.Text("name")))) errors.Add($"{i}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        errors.ThrowIfAny();
        return Show(book.Overwrite(scope, given.OfType<JsonObject>()), withLocalizations: true);
    }

    private ApiResult Edit(ApiRequest request)
    {
        var command = Find(request);
        var merged = (JsonObject)command.Definition.DeepClone();
        foreach (var (name, value) in request.Form) merged[name] = value?.DeepClone();
        Check(merged);
        return ApiResult.Ok(book.Replace(command, request.Form).ToJson(withLocalizations: true));
    }

    private ApiResult Delete(ApiRequest request)
    {
        book.Remove(Find(request));
        return ApiResult.NoContent;
    }

    private ApplicationCommand Find(ApiRequest request) => book.Find(Scope(request), request.Id("command_id")) ?? throw ApiErrors.UnknownCommand();

    private ulong? Scope(ApiRequest request)
    {
        if (request.Id("application_id") != world.Application.Id) throw new ApiException(403, 20012, "You are not authorized to perform this action on this application");
        return request.Text("guild_id").Length > 0 ? _access.Guild(request).Id : null;
    }

    private static void Check(JsonObject command)
    {
        var errors = new FormErrors();
        CommandRules.Check(command, "", errors);
        errors.ThrowIfAny();
    }

    private static ApiResult Show(IEnumerable<ApplicationCommand> commands, bool withLocalizations) =>
        ApiResult.Ok(JsonWriting.ArrayOf(commands.Select(c => c.ToJson(withLocalizations))));
}
