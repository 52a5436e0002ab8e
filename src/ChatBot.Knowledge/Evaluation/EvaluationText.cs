using System.Text;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>Compares texts by their letters and digits (and the signs of "C++" and "C#") alone.</summary>
internal static class EvaluationText
{
    public static bool Same(string left, string right) => Plain(left) == Plain(right);

    public static bool Contains(string text, string part) => Plain(text).Contains(Plain(part), StringComparison.Ordinal);

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter) || letter is '+' or '#') plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
