using Hangfire;
using Hangfire.Common;
using Hangfire.Dashboard;
using Hangfire.States;
using Hangfire.Storage;

namespace WeChatRights.Hosting.Jobs;

/// <summary>The dashboard calls a job by its title.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JobTitleAttribute() : JobDisplayNameAttribute("{0}")
{
    public override string Format(DashboardContext context, Job job) =>
        job.Args is [string id, ..] ? JobPlan.Find(id)?.Title ?? id : job.ToString();
}

/// <summary>Traces of runs are for looking at, not for keeping: those of a job that runs every few seconds go first.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JobTraceAttribute : JobFilterAttribute, IApplyStateFilter
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);
    private static readonly TimeSpan OfFrequentJobs = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Frequent = TimeSpan.FromMinutes(10);

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        var job = context.BackgroundJob.Job?.Args is [string id, ..] ? JobPlan.Find(id) : null;
        context.JobExpirationTimeout = job is null || job.LateAfter <= Frequent ? OfFrequentJobs : Longest;
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }
}
