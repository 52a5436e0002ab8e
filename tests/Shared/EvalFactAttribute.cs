namespace ChatBot.Tests.Shared;

/// <summary>A test over the evaluation data; skipped with a sentence where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EvalFactAttribute : FactAttribute
{
    public EvalFactAttribute()
    {
        if (EvalData.Folder is null) Skip = "The evaluation data is not here: put it at ../shared/eval or name its folder in CHATBOT_EVAL.";
    }
}
