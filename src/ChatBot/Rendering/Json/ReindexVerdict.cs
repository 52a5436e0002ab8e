namespace ChatBot.Rendering.Json;

/// <summary>How a reindex ended.</summary>
internal enum ReindexVerdict
{
    /// <summary>The articles were read, and are the same.</summary>
    Unchanged,

    /// <summary>The new articles are in use.</summary>
    Used,

    /// <summary>They were only looked at.</summary>
    Previewed,

    /// <summary>Something speaks against them, and the old ones stay.</summary>
    Held,

    /// <summary>Another reindex is running.</summary>
    Busy,

    /// <summary>They could not be read, and the old ones stay.</summary>
    Failed,
}
