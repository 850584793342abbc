using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.Jobs;

/// <summary>
/// Writes the plan into Hangfire's storage at every start, and again whenever something is missing there: the storage may be wiped at
/// any time, also while we run.
/// </summary>
public sealed class JobRegistrar(IRecurringJobManager manager, JobStorage storage, ILogger<JobRegistrar> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly RecurringJobOptions InChina = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(JobPlan.TimeZone) };
    private bool _registered;

    /// <summary>Once: the whole plan, and jobs of an earlier version away. Later: what is missing.</summary>
    public void Ensure()
    {
        using var connection = storage.GetReadOnlyConnection();
        var known = connection.GetRecurringJobs().Select(job => job.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var job in JobPlan.All.Where(job => !_registered || !known.Contains(job.Id)))
        {
            manager.AddOrUpdate<JobRunner>(job.Id, runner => runner.RunAsync(job.Id, CancellationToken.None), job.Cron, InChina);
        }

        // Only at the start: during an upgrade the nodes would else take each other's jobs away for ever.
        foreach (var stale in known.Where(id => !_registered && JobPlan.Find(id) is null))
        {
            manager.RemoveIfExists(stale);
        }

        _registered = true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        do
        {
            try
            {
                Ensure();
            }
            catch (Exception failure)
            {
                logger.LogWarning("The job storage does not answer ({Failure}); trying again.", failure.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
