namespace ChatBot.Playground.Faults;

/// <summary>Bad luck that strikes a gateway connection at its start.</summary>
public enum ConnectFault
{
    /// <summary>The upgrade is answered with 503.</summary>
    Refuse,

    /// <summary>Op 7 comes in place of Hello (events/gateway-events.mdx#reconnect).</summary>
    ReconnectBeforeHello,

    /// <summary>The connection is closed with a code before Hello.</summary>
    CloseBeforeHello,

    /// <summary>The connection is cut before Hello.</summary>
    CutBeforeHello,

    /// <summary>Nothing ever comes.</summary>
    NeverHello,

    /// <summary>Hello comes without its op.</summary>
    HelloWithoutOp,

    /// <summary>Identify and Resume are taken and not answered; heartbeats still are.</summary>
    NeverReady,

    /// <summary>Identify and Resume are answered with op 9, not resumable.</summary>
    InvalidSession,

    /// <summary>Identify and Resume are answered with op 9, resumable.</summary>
    InvalidSessionResumable,

    /// <summary>The connection is cut as soon as Identify or Resume came.</summary>
    CutAfterIdentify,

    /// <summary>The connection is closed with a code as soon as Identify or Resume came.</summary>
    CloseAfterIdentify,
}
