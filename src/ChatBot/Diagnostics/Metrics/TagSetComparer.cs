using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>Finds kept tags by those of a measurement, so that only the first of its kind is copied.</summary>
internal sealed class TagSetComparer : IEqualityComparer<TagSet>, IAlternateEqualityComparer<ReadOnlySpan<Tag>, TagSet>
{
    public TagSet Create(ReadOnlySpan<Tag> alternate) => new(alternate.ToArray());

    public bool Equals(ReadOnlySpan<Tag> alternate, TagSet other) => AreEqual(alternate, other.Tags);

    public int GetHashCode(ReadOnlySpan<Tag> alternate) => HashOf(alternate);

    public bool Equals(TagSet? x, TagSet? y) => AreEqual(x!.Tags, y!.Tags);

    public int GetHashCode(TagSet obj) => HashOf(obj.Tags);

    private static bool AreEqual(ReadOnlySpan<Tag> one, ReadOnlySpan<Tag> other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Key != other[i].Key || !Equals(one[i].Value, other[i].Value)) return false;
        }

        return true;
    }

    private static int HashOf(ReadOnlySpan<Tag> tags)
    {
        var hash = 0;
        foreach (var tag in tags) hash = HashCode.Combine(hash, tag.Value);
        return hash;
    }
}
