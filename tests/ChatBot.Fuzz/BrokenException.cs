namespace ChatBot.Fuzz;

/// <summary>It did not crash, but what it gave back is not what it promises.</summary>
internal sealed class BrokenException(string promise) : Exception(promise)
{
    public static void Unless(bool kept, string promise)
    {
        if (!kept) throw new BrokenException(promise);
    }
}
