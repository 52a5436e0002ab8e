namespace ChatBot.Cli;

/// <summary>What the program tells the shell; the last three are those of <c>sysexits.h</c>.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int CheckFailed = 1;
    public const int Usage = 2;
    public const int Unavailable = 69;
    public const int Fault = 70;
    public const int Settings = 78;
}
