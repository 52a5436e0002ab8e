namespace ChatBot.Playground.Commands;

/// <summary>interactions/application-commands.mdx#application-command-object-application-command-types.</summary>
internal static class CommandTypes
{
    public const long ChatInput = 1;
    public const long Message = 3;
}
