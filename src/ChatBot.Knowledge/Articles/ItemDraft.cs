namespace ChatBot.Knowledge.Articles;

/// <summary>A list's item to be: its own paragraphs, nested lists and whatever else stands in it, in order.</summary>
internal sealed record ItemDraft(int Line, List<Draft> Content);
