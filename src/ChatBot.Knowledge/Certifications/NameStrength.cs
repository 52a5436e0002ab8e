namespace ChatBot.Knowledge.Certifications;

/// <summary>How surely a phrase is the name of a certification.</summary>
internal enum NameStrength
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>The name of a role or subject: a certification only in a list that says so ("Cloud Architect").</summary>
    Weak,

    /// <summary>A vendor's role or subject: a certification where the text talks of certifications ("GCP Cloud Engineer").</summary>
    Medium,

    /// <summary>A certification wherever it stands ("Azure Data Engineer Associate").</summary>
    Strong,
}
