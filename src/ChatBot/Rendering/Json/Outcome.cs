namespace ChatBot.Rendering.Json;

internal enum Outcome
{
    Answer,
    Miss,
    NotAQuestion,
}
