using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>A word of a question.</summary>
/// <param name="Token">Where it stands and how it is written.</param>
/// <param name="Term">The stem of the word that was meant.</param>
/// <param name="Correction">The word of the vocabulary that it was taken for; null where it is spelt right.</param>
internal readonly record struct AskedWord(Token Token, string Term, string? Correction)
{
    /// <summary>The word that was meant.</summary>
    public string Word => Correction ?? Token.Word;
}
