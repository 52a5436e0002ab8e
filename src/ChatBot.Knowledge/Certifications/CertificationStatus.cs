namespace ChatBot.Knowledge.Certifications;

/// <summary>Whether a certification can still be taken, by <c>certifications.yml</c>.</summary>
public enum CertificationStatus
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>It can be taken.</summary>
    Current,

    /// <summary>It can no longer be taken.</summary>
    Retired,
}
