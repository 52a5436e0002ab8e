using System.Reflection;

namespace ChatBot.Rendering;

internal static class ProgramVersion
{
    /// <summary>As it is released: <c>1.2.3</c>.</summary>
    public static readonly string Text =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
