namespace ChatBot.Knowledge.Evaluation;

/// <summary>What a gate would do: the least confidence from which questions are answered.</summary>
/// <param name="Gate">The least confidence.</param>
/// <param name="Answered">Share of the questions that it would let through.</param>
/// <param name="Right">Share of the questions that it would let through with a right section first.</param>
/// <param name="WronglyAnswered">Share of what should be declined that it would let through.</param>
public sealed record GatePoint(double Gate, double Answered, double Right, double WronglyAnswered);
