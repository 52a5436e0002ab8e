namespace ChatBot.Tests.Support;

/// <summary>A test that sends signals; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "There are no signals here.";
    }
}
