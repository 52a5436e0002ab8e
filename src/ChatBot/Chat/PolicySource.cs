namespace ChatBot.Chat;

/// <summary>Where a setting was set; the first that was counts.</summary>
internal enum PolicySource
{
    /// <summary>For the channel.</summary>
    Channel,

    /// <summary>For the channel above a thread.</summary>
    Parent,

    /// <summary>For the server.</summary>
    Guild,

    /// <summary>In the settings file, or nowhere.</summary>
    File,
}
