namespace ChatBot.Knowledge.Articles;

/// <summary>A question that an article says it answers: an item of <c>questions</c> in its front matter.</summary>
/// <param name="Text">The question, as a member would write it.</param>
/// <param name="Line">Its line in the article's file, from 1.</param>
internal sealed record ArticleQuestion(string Text, int Line);
