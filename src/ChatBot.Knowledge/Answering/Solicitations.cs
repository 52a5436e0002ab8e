using System.Collections.Frozen;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>Tells messages that want something of the bot itself, or of the members, and so nothing that articles could say.</summary>
internal static class Solicitations
{
    private static readonly FrozenSet<string> Addresses = Words("you your yours yourself u ur you're");
    private static readonly FrozenSet<string> BotMatters = Words("prompt prompts chatbot bot creator secret secrets girlfriend boyfriend configuration config");
    private static readonly FrozenSet<string> Natures = Words("model ai human robot real gpt chatgpt llm bot running");
    private static readonly FrozenSet<string> Orders = Words("ignore forget disregard override pretend roleplay print reveal repeat act");
    private static readonly FrozenSet<string> Orderables = Words("instruction instructions prompt prompts rules rule previous above configuration config");
    private static readonly FrozenSet<string> Wares = Words("channel server stream nitro onlyfans airdrop giveaway followers");
    private static readonly FrozenSet<string> Invitations = Words("join subscribe check claim click dm support buy");

    private static readonly FrozenSet<string> Teaching = Words("course courses class classes workshop training learn certificate certification");

    /// <summary>Whether a message is to the bot, or for something the sender offers.</summary>
    /// <param name="words">Its words in lower case.</param>
    public static bool Contain(List<Token> words) =>
        (Has(words, Addresses) && Has(words, BotMatters))
        || (AsksAfterBot(words) && Has(words, Natures))
        || (Has(words, Orders) && Has(words, Orderables))
        || (Has(words, Invitations) && Has(words, Wares) && !Has(words, Teaching));

    private static bool AsksAfterBot(List<Token> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i].Word == "are" && words[i + 1].Word == "you") return true;
        return false;
    }

    private static bool Has(List<Token> words, FrozenSet<string> any)
    {
        foreach (var word in words)
            if (any.Contains(word.Word)) return true;
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
