namespace ChatBot.Tests.Browser;

/// <summary>A test of the chat page in a browser; skipped with a sentence where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Program is null) Skip = "No browser is here: apt-get install chromium, or name one in CHATBOT_BROWSER.";
    }
}
