namespace ChatBot.Rendering.Messages;

/// <summary>What buttons, menus and forms are called: a version, an action, and what it acts on. All their state is in there.</summary>
internal static class ButtonIds
{
    public const string Helped = "1:up:";
    public const string DidNotHelp = "1:down:";
    public const string Reasons = "1:why:";
    public const string ShowMore = "1:more:";
    public const string Page = "1:page:";
    public const string Related = "1:rel";
    public const string Nearest = "1:near:";
    public const string Share = "1:share";
    public const string Delete = "1:del:";
    public const string Topics = "1:topics:";

    /// <summary>What stands before the last colon of an argument.</summary>
    public static string KeyOf(string argument) => argument[..Math.Max(0, argument.LastIndexOf(':'))];

    /// <summary>The page after the last colon of an argument, from 0; 0 where there is none.</summary>
    public static int PageOf(string argument) =>
        int.TryParse(argument.AsSpan(argument.LastIndexOf(':') + 1), out var page) ? Math.Max(0, page) : 0;
}
