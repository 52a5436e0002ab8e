namespace ChatBot.Knowledge.Articles;

/// <summary>A list to be.</summary>
internal sealed record ListDraft(int Line, bool Ordered, List<ItemDraft> Items) : Draft(Line);
