namespace ChatBot.Knowledge.Articles;

/// <summary>A block on its way from Markdown or HTML into a section's text.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
internal abstract record Draft(int Line);
