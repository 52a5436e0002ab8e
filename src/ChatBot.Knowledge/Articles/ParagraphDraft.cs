namespace ChatBot.Knowledge.Articles;

/// <summary>A paragraph to be.</summary>
internal sealed record ParagraphDraft(int Line, InlineText Text) : Draft(Line);
