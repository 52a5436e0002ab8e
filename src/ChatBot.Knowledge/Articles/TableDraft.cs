namespace ChatBot.Knowledge.Articles;

/// <summary>A table to be; where the first row is no header, <paramref name="Header"/> has no cells.</summary>
internal sealed record TableDraft(int Line, List<InlineText> Header, List<List<InlineText>> Rows) : Draft(Line);
