namespace ChatBot.Knowledge.Articles;

/// <summary>A heading of an article, with or without text of its own.</summary>
/// <param name="Text">The heading in plain text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal readonly record struct ArticleHeading(string Text, int Level, int Line);
