namespace ChatBot.Knowledge.Articles;

/// <summary>A block of code to be.</summary>
internal sealed record CodeDraft(int Line, string Text, string? Language) : Draft(Line);
