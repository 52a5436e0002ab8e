using System.Text;

namespace ChatBot.Search.Analysis;

/// <summary>Lucene's LowerCaseFilter: invariant, character by character, so that a word keeps its length.</summary>
internal static class LowerCase
{
    public static void Write(ReadOnlySpan<char> word, Span<char> destination)
    {
        if (Ascii.ToLower(word, destination, out _) != System.Buffers.OperationStatus.Done)
            word.ToLowerInvariant(destination);
    }
}
