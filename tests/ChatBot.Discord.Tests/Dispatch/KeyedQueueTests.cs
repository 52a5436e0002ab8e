using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Tests.Dispatch;

public sealed class KeyedQueueTests
{
    [Fact]
    public async Task WhatWaitsIsRunInThePoolWhateverThreadEndedWhatRan()
    {
        var answer = new TaskCompletionSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isInPool = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = new KeyedQueue(limit: 2, keyLimit: 2, concurrency: 1, _ => begun.TrySetResult() ? answer.Task : Tell(isInPool));
        var delivery = new TypedDelivery<string>("ANY", "", [], Receipt.None, default);

        Assert.True(queue.TryEnqueue(1, delivery));
        Assert.True(queue.TryEnqueue(1, delivery));
        await begun.Task;
        new Thread(answer.SetResult).Start();

        Assert.True(await isInPool.Task);
        await queue.WhenEmptyAsync();
    }

    private static Task Tell(TaskCompletionSource<bool> isInPool)
    {
        isInPool.SetResult(Thread.CurrentThread.IsThreadPoolThread);
        return Task.CompletedTask;
    }
}
