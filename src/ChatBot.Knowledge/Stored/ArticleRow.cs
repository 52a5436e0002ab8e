using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Stored;

/// <summary>An article as it is stored: its Markdown, to be read again when somebody asks for it.</summary>
/// <param name="Number">Its place among the articles, from 0.</param>
/// <param name="File">Its path relative to the corpus folder.</param>
/// <param name="FirstSection">The number of its first section.</param>
/// <param name="SectionCount">How many sections it has.</param>
/// <param name="Facts">What was known of it elsewhere.</param>
/// <param name="Source">The file's bytes.</param>
internal sealed record ArticleRow(int Number, string File, int FirstSection, int SectionCount, ArticleFacts? Facts, byte[] Source);
