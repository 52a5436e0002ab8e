using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Certifications;

/// <summary>The codes of exams: <c>DP-203</c>, <c>SAA-C03</c>, <c>1Z0-1085-23</c>, <c>SY0-601</c>, <c>EX200</c>.</summary>
internal static partial class ExamCode
{
    /// <summary>The first code in a text, in upper case with a dash; null where there is none.</summary>
    public static string? In(string text)
    {
        var match = Code().Match(text);
        return match.Success ? match.Value.Replace(' ', '-').Replace('–', '-').Replace('‑', '-') : null;
    }

    /// <summary>The text without its codes.</summary>
    public static string Without(string text) => Code().Replace(text, " ");

    [GeneratedRegex(@"\b(?:(?:AZ|DP|AI|PL|MB|MS|MD|SC|DA|AB|GH)[-–‑ ]?[0-9]{3}|[A-Z]{3}[-–‑][A-Z][0-9]{2}|1Z0[-–‑][0-9]{3,4}(?:[-–‑][0-9]{2})?|[A-Z]{1,2}[0-9]{1,2}[-–‑][0-9]{3}|2[0-9]{2}[-–‑]1?[0-9]{3}|EX[0-9]{3})\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();
}
