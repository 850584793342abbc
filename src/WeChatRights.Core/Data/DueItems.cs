using Microsoft.Extensions.Logging;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Data;

/// <summary>The loop of every job: one call for each due id, and one bad row does not hold up the others.</summary>
internal static class DueItems
{
    /// <returns>How many ids there were.</returns>
    /// <exception cref="InvalidOperationException">Some failed for another reason than a rule; the log names their ids.</exception>
    public static async Task<int> ForEachAsync(IReadOnlyList<Guid> due, Func<Guid, Task> act, ILogger logger)
    {
        var failed = 0;
        foreach (var id in due)
        {
            try
            {
                await act(id);
            }
            catch (DomainException refusal)
            {
                // It has changed since it was found: the next run looks again.
                logger.LogInformation("{Id}: {Rule}", id, refusal.Error.Code);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed++;
                logger.LogError("{Id}: {Failure}", id, failure.GetType().Name); // Never the message: it may quote data.
            }
        }

        return failed == 0 ? due.Count : throw new InvalidOperationException($"{failed} of {due.Count} failed.");
    }
}
