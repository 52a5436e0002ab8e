namespace ChatBot.Knowledge.Tests.Support;

/// <summary>A test that measures against the evaluation data; skipped where that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EvalFactAttribute : FactAttribute
{
    public EvalFactAttribute()
    {
        if (Folders.Eval is null)
            Skip = "The evaluation data is not here; set CHATBOT_EVAL to its folder.";
    }
}
