namespace ChatBot.Search.Analysis;

/// <summary>A word of a text, as the index knows it.</summary>
/// <param name="Term">The form that is indexed: lower-cased and, by an English analyzer, stemmed.</param>
/// <param name="Word">The form before stemming: lower-cased, without a possessive. Spelling and exact matches go by it.</param>
/// <param name="Start">Where the word begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where the word ends in the text, exclusive, in UTF-16 code units.</param>
/// <param name="Position">The word's place among the words, from 0; words that are left out keep their places.</param>
public readonly record struct Token(string Term, string Word, int Start, int End, int Position);
