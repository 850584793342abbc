using Mediator;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Jobs;

/// <summary>Removes what has run out, module by module, in small batches. One that fails does not hold up the others.</summary>
internal sealed class SweepJob(Dispatcher dispatcher, ILogger<SweepJob> logger)
{
    private static readonly Actor System = Actor.System("sweep");
    private static readonly ICommand<int>[] Sweeps =
    [
        new SweepSessions(),
        new SweepUnusedAccounts(),
        new SweepIdempotencyRecords(),
        new SweepAbandonedUploads(),
        new SweepPresences(),
        new SweepMessaging(),
        new SweepSeatClaims(),
        new SweepWaiting(),
        new ForgetCallers(),
        new SweepScreeningNotes(),
    ];

    /// <returns>How many rows were removed.</returns>
    /// <exception cref="InvalidOperationException">Some sweeps failed; the log names them.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (removed, failed) = (0, 0);
        foreach (var sweep in Sweeps)
        {
            try
            {
                removed += await EmptyAsync(sweep, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed++;
                logger.LogError("{Sweep}: {Failure}", sweep.GetType().Name, failure.GetType().Name); // Never the message: it may quote data.
            }
        }

        return failed == 0 ? removed : throw new InvalidOperationException($"{failed} of {Sweeps.Length} sweeps failed.");
    }

    private async Task<int> EmptyAsync(ICommand<int> sweep, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var batch = 1; batch > 0; total += batch)
        {
            batch = await dispatcher.SendAsync(System, sweep, cancellationToken);
        }

        return total;
    }
}
