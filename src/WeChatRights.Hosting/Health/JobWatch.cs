using Hangfire;
using Hangfire.Storage;
using WeChatRights.Hosting.Jobs;

namespace WeChatRights.Hosting.Health;

/// <summary>Looks at Hangfire from outside: does anybody work, and does every job of the plan come round?</summary>
internal sealed class JobWatch(JobStorage storage)
{
    private const string DeletedState = "Deleted"; // A failed run ends so; see JobRunner.
    private static readonly TimeSpan SignOfLife = TimeSpan.FromMinutes(1);

    /// <summary>Hangfire keeps its own time, so this is the real clock's, as it is on every machine that shares the storage.</summary>
    public (IReadOnlyList<JobRun> Jobs, int Servers) Look()
    {
        var now = TimeProvider.System.GetUtcNow();
        var servers = storage.GetMonitoringApi().Servers().Count(server => now - Utc(server.Heartbeat) < SignOfLife);
        using var connection = storage.GetReadOnlyConnection();
        var known = connection.GetRecurringJobs().ToDictionary(job => job.Id, StringComparer.Ordinal);
        return ([.. JobPlan.All.Select(planned => Judge(planned, known.GetValueOrDefault(planned.Id), now))], servers);
    }

    private static JobRun Judge(PlannedJob planned, RecurringJobDto? known, DateTimeOffset now)
    {
        var lastRun = Utc(known?.LastExecution);
        var waitsSince = lastRun ?? Utc(known?.CreatedAt);
        return new JobRun(
            planned.Title,
            lastRun,
            Failed: known?.LastJobState == DeletedState,
            Late: waitsSince is null || now - waitsSince > planned.LateAfter
        );
    }

    private static DateTimeOffset? Utc(DateTime? time) =>
        time is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
