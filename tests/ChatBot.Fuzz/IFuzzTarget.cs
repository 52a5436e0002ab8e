namespace ChatBot.Fuzz;

/// <summary>Something that takes what comes from outside.</summary>
internal interface IFuzzTarget : IDisposable
{
    /// <summary>One word, by which it is asked for and its inputs are kept.</summary>
    public string Name { get; }

    /// <summary>What it is, for people.</summary>
    public string What { get; }

    /// <summary>How many bytes a case may allocate: so many, and so many more for each byte of its input.</summary>
    public (long Base, int PerByte) Memory { get; }

    /// <summary>Whether a case runs on the caller's thread alone, and what it allocates can be told exactly.</summary>
    public bool StaysOnThread { get; }

    /// <summary>Makes an input that is much like a real one.</summary>
    public byte[] Make(Chance chance);

    /// <summary>Takes an input. What is documented to be thrown is caught here; whatever comes out is a finding.</summary>
    public void Take(byte[] input);
}
