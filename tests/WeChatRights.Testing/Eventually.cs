using System.Diagnostics;

namespace WeChatRights.Testing;

/// <summary>Waits for something to become true by asking again and again until a deadline; never for a fixed time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <param name="what">Completes the sentence "Waited 30 s in vain until …".</param>
    public static async Task TrueAsync(
        Func<CancellationToken, Task<bool>> condition,
        string what,
        TimeSpan? within = null,
        CancellationToken cancellationToken = default
    )
    {
        var deadline = within ?? TimeSpan.FromSeconds(30);
        var watch = Stopwatch.StartNew();
        while (!await condition(cancellationToken))
        {
            if (watch.Elapsed > deadline)
            {
                throw new TimeoutException($"Waited {deadline.TotalSeconds:0} s in vain until {what}.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public static Task TrueAsync(
        Func<bool> condition,
        string what,
        TimeSpan? within = null,
        CancellationToken cancellationToken = default
    ) => TrueAsync(_ => Task.FromResult(condition()), what, within, cancellationToken);
}
