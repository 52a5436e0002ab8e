namespace ChatBot.Knowledge.Golden;

/// <summary>A question of <c>questions.yml</c> with what must come of it.</summary>
/// <param name="Question">The question, as a member would write it.</param>
/// <param name="File">The file that states it, relative to the corpus folder.</param>
/// <param name="Line">Its line in that file, from 1.</param>
public abstract record GoldenQuestion(string Question, string File, int Line);
