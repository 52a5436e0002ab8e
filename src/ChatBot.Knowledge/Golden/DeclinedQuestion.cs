namespace ChatBot.Knowledge.Golden;

/// <summary>A message that must bring no answer.</summary>
/// <param name="Question">The message, as a member would write it.</param>
/// <param name="File">The file that states it, relative to the corpus folder.</param>
/// <param name="Line">Its line in that file, from 1.</param>
public sealed record DeclinedQuestion(string Question, string File, int Line) : GoldenQuestion(Question, File, Line);
