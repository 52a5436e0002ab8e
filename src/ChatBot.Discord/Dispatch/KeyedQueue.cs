namespace ChatBot.Discord.Dispatch;

/// <summary>Runs deliveries in order within a key and side by side across keys, no more than so many, and holds no more than so many.</summary>
internal sealed class KeyedQueue(int limit, int keyLimit, int concurrency, Func<Delivery, Task> run)
{
    private const int SpareLanes = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, Lane> _lanes = [];
    private readonly Queue<Lane> _ready = new();
    private readonly Stack<Lane> _spare = new();
    private TaskCompletionSource? _emptied;
    private int _count;
    private int _running;

    public int Count => Volatile.Read(ref _count);

    public bool TryEnqueue(ulong key, Delivery delivery)
    {
        Lane? lane;
        lock (_lock)
        {
            if (_count >= limit)
                return false;
            if (_lanes.TryGetValue(key, out lane))
            {
                if (lane.Waiting.Count >= keyLimit)
                    return false;
                lane.Waiting.Enqueue(delivery);
                _count++;
                return true;
            }

            lane = _spare.TryPop(out var spare) ? spare : new Lane(this);
            lane.Key = key;
            lane.Waiting.Enqueue(delivery);
            _lanes[key] = lane;
            _count++;
            if (_running >= concurrency)
            {
                _ready.Enqueue(lane);
                return true;
            }

            _running++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
        return true;
    }

    /// <summary>Ends when nothing waits or runs.</summary>
    public Task WhenEmptyAsync()
    {
        lock (_lock)
        {
            if (_count == 0)
                return Task.CompletedTask;
            _emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
#pragma warning disable VSTHRD003 // Completed here, by the last delivery.
            return _emptied.Task;
#pragma warning restore VSTHRD003
        }
    }

    private async Task RunAsync(Lane? lane)
    {
        while (lane is not null)
        {
            Delivery delivery;
            lock (_lock)
                delivery = lane.Waiting.Peek();
            await run(delivery).ConfigureAwait(false);
            lane = Next(lane);
            if (lane is not null && !Thread.CurrentThread.IsThreadPoolThread)
            {
                // The thread that brought an answer may be the one that serves the sockets: the next delivery is not its business.
                ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
                return;
            }
        }
    }

    // One delivery of a lane at a time, so that a busy channel does not hold the others up.
    private Lane? Next(Lane lane)
    {
        lock (_lock)
        {
            lane.Waiting.Dequeue();
            _count--;
            if (_count == 0)
            {
                _emptied?.TrySetResult();
                _emptied = null;
            }

            if (lane.Waiting.Count > 0)
            {
                _ready.Enqueue(lane);
            }
            else
            {
                _lanes.Remove(lane.Key);
                if (_spare.Count < SpareLanes)
                    _spare.Push(lane);
            }

            if (_ready.TryDequeue(out var next))
                return next;
            _running--;
            return null;
        }
    }

    private sealed class Lane(KeyedQueue queue) : IThreadPoolWorkItem
    {
        public ulong Key { get; set; }

        public Queue<Delivery> Waiting { get; } = new();

        public void Execute() => _ = queue.RunAsync(this);
    }
}
