using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>resources/application.mdx.</summary>
internal sealed class ApplicationRoutes(WorldState world) : IRouteSource
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/applications/@me", "application", _ => Show()),
        new("PATCH", "/applications/@me", "application", Edit),
    ];

    private ApiResult Show() => ApiResult.Ok(world.Application.ToJson(world.FindUser(DefaultWorld.OwnerId)!, world.Guilds.Count));

    private ApiResult Edit(ApiRequest request)
    {
        var form = request.Form;
        var errors = new FormErrors();
        Fields.Text(form, "description", "", 400, errors);
        if (form["flags"] is not null && (form.Number("flags") is not { } asked || (asked & ~BotApplication.Settable) != 0))
            errors.Add("flags", "APPLICATION_FLAGS_INVALID", "Only the limited intent flags can be set.");
        errors.ThrowIfAny();

        var application = world.Application;
        if (form.Text("description") is { } description) application.Description = description;
        if (form.ContainsKey("interactions_endpoint_url")) application.InteractionsEndpointUrl = form.Text("interactions_endpoint_url");
        if (form.Number("flags") is { } flags) application.Flags = (application.Flags & ~BotApplication.Settable) | flags;
        return Show();
    }
}
