namespace ChatBot.Conversation;

/// <summary>Counts what comes of inquiries. Never waits and never throws.</summary>
internal interface ITally
{
    /// <summary>An inquiry was decided on, in that time.</summary>
    public void Heard(Inquiry inquiry, Outcome outcome, TimeSpan took);
}
