using System.Collections;

namespace ChatBot.Knowledge.Stored;

/// <summary>A list whose items are made when they are asked for.</summary>
internal sealed class DeferredList<T>(int count, Func<int, T> item) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => (uint)index < (uint)count ? item(index) : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such item.");

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return item(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
