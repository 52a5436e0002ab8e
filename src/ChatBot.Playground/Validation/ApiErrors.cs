using System.Text.Json.Nodes;

namespace ChatBot.Playground.Validation;

/// <summary>The errors this server answers with (topics/opcodes-and-status-codes.mdx#json).</summary>
internal static class ApiErrors
{
    public static ApiException NotFound() => new(404, 0, "404: Not Found");

    public static ApiException MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static ApiException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiException BlockedUserAgent() => new(403, 40333, "internal network error");

    public static ApiException TooLarge() => new(413, 40005, "Request entity too large");

    public static ApiException BadJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static ApiException BadContentType() =>
        Form("_errors", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");

    public static ApiException Unknown(int code, string what) => new(404, code, $"Unknown {what}");

    public static ApiException UnknownChannel() => Unknown(10003, "Channel");

    public static ApiException UnknownGuild() => Unknown(10004, "Guild");

    public static ApiException UnknownMessage() => Unknown(10008, "Message");

    public static ApiException UnknownUser() => Unknown(10013, "User");

    public static ApiException UnknownMember() => Unknown(10007, "Member");

    public static ApiException UnknownEmoji() => new(400, 10014, "Unknown Emoji");

    public static ApiException UnknownWebhook() => Unknown(10015, "Webhook");

    public static ApiException UnknownInteraction() => Unknown(10062, "interaction");

    public static ApiException UnknownCommand() => Unknown(10063, "application command");

    public static ApiException UnknownApplication() => Unknown(10002, "Application");

    public static ApiException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static ApiException MissingAccess() => new(403, 50001, "Missing Access");

    public static ApiException NotTheAuthor() => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static ApiException CannotDm() => new(403, 50007, "Cannot send messages to this user");

    public static ApiException NotTextChannel() => new(400, 50024, "Cannot execute action on this channel type");

    public static ApiException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static ApiException ArchivedThread() => new(400, 50083, "Thread is archived");

    public static ApiException LockedThread() => new(403, 160005, "Thread is locked");

    public static ApiException ThreadExists() => new(400, 160004, "A thread has already been created for this message");

    public static ApiException ReplyNeedsHistory() => new(403, 160002, "Cannot reply without permission to read message history");

    public static ApiException ForumNeedsThread() => new(400, 40058, "Cannot message this channel until after initial thread is created");

    public static ApiException TooManyCommands(int limit) => new(400, 30032, $"Maximum number of application commands reached ({limit})");

    public static ApiException TooManyCreates() => new(400, 30034, "Max number of daily application command creates has been reached (200)");

    /// <summary>One fault of a form at a path such as <c>embeds.0.title</c>.</summary>
    public static ApiException Form(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return errors.ToException();
    }

    public static ApiException Form(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);
}
