namespace ChatBot.Cli;

/// <summary>What the program tells the shell; those from 69 to 78 are of <c>sysexits.h</c>, the last is what shells give.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int CheckFailed = 1;
    public const int Usage = 2;
    public const int Unavailable = 69;
    public const int Fault = 70;
    public const int Settings = 78;
    public const int Interrupted = 130;
}
