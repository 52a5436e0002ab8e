namespace ChatBot.Diagnostics.Logging;

/// <summary>For whom lines are written.</summary>
internal enum LogFormat
{
    /// <summary>For people, a line each.</summary>
    Text,

    /// <summary>For programs that collect logs, an object each.</summary>
    Json,

    /// <summary>For the journal, each with its priority in front.</summary>
    Systemd,
}
