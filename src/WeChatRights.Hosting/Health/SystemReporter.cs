using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.Sending;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Hosting.Health;

/// <summary>Says by name what is wrong, to those who operate the system and to nobody else.</summary>
public sealed class SystemReporter(
    Dispatcher dispatcher,
    HealthCheckService health,
    IOptionsMonitor<SendOptions> sending,
    DatabaseOptions data,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<SystemReporter> logger
)
{
    private const int DecemberOn = 12;
    private const int DiskAttentionPercent = 20;
    private const int DiskDangerPercent = 5;
    private static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="DomainException">The caller may not see this.</exception>
    public async Task<SystemReport> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        await dispatcher.QueryAsync(actor, new RequireOperator(), cancellationToken);
        var (jobs, servers) = await LookAtJobsAsync(cancellationToken);
        SystemFinding[] findings =
        [
            await CheckAsync(SystemPart.Database, DatabaseAsync, cancellationToken),
            await CheckAsync(
                SystemPart.KeyFile,
                token => YesAsync(SystemPart.KeyFile, actor, new CheckKeyRing(), token),
                cancellationToken
            ),
            await CheckAsync(SystemPart.Redis, RedisAsync, cancellationToken),
            new(SystemPart.JobServer, servers > 0 ? Condition.Good : Condition.Danger, servers),
            Jobs(jobs),
            await CheckAsync(SystemPart.Messages, token => MessagesAsync(actor, token), cancellationToken),
            Templates(),
            await CheckAsync(SystemPart.AuditSeal, token => AuditAsync(actor, token), cancellationToken),
            await CheckAsync(
                SystemPart.CityOfficer,
                token => YesAsync(SystemPart.CityOfficer, actor, new HasCityOfficer(), token),
                cancellationToken
            ),
            await CheckAsync(SystemPart.Holidays, token => HolidaysAsync(actor, token), cancellationToken),
            await CheckAsync(SystemPart.Disk, _ => Task.FromResult(Disk()), cancellationToken),
        ];
        return new SystemReport(findings, jobs, servers);
    }

    /// <summary>A check that fails or hangs is itself the finding.</summary>
    private async Task<SystemFinding> CheckAsync(
        SystemPart part,
        Func<CancellationToken, Task<SystemFinding>> check,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await check(cancellationToken).WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception failure) when (failure is not DomainException && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Checking {Part} failed: {Failure}", part, failure.GetType().Name);
            return new SystemFinding(part, Condition.Danger);
        }
    }

    private async Task<(IReadOnlyList<JobRun> Jobs, int Servers)> LookAtJobsAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Hangfire's storage knows no asynchronous calls.
            return await Task.Run(services.GetRequiredService<JobWatch>().Look, cancellationToken)
                .WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The job storage does not answer: {Failure}", failure.GetType().Name);
            return ([], 0);
        }
    }

    private async Task<SystemFinding> DatabaseAsync(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(check => check.Name == ProductHealth.Database, cancellationToken);
        return new SystemFinding(SystemPart.Database, report.Status == HealthStatus.Healthy ? Condition.Good : Condition.Danger);
    }

    private async Task<SystemFinding> YesAsync(
        SystemPart part,
        Actor actor,
        Mediator.IQuery<bool> question,
        CancellationToken cancellationToken
    ) => new(part, await dispatcher.QueryAsync(actor, question, cancellationToken) ? Condition.Good : Condition.Danger);

    private async Task<SystemFinding> RedisAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IConnectionMultiplexer>() is not { } redis)
        {
            return new SystemFinding(SystemPart.Redis, Condition.Unused);
        }

        await redis.GetDatabase().PingAsync().WaitAsync(cancellationToken);
        return new SystemFinding(SystemPart.Redis, Condition.Good);
    }

    private static SystemFinding Jobs(IReadOnlyList<JobRun> jobs)
    {
        var wrong = jobs.Where(job => job.Failed || job.Late).Select(job => job.Title).ToList();
        return new(SystemPart.Jobs, jobs.Count > 0 && wrong.Count == 0 ? Condition.Good : Condition.Attention, wrong.Count, wrong);
    }

    private async Task<SystemFinding> MessagesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var stuck = await dispatcher.QueryAsync(actor, new CountStuckMessages(), cancellationToken);
        return new SystemFinding(SystemPart.Messages, stuck == 0 ? Condition.Good : Condition.Danger, stuck);
    }

    private SystemFinding Templates()
    {
        var set = sending.CurrentValue.Templates;
        var missing = Enum.GetNames<MessageTemplate>()
            .Where(name => !set.TryGetValue(name, out var one) || one.TemplateId.Length == 0)
            .ToList();
        return new(SystemPart.Templates, missing.Count == 0 ? Condition.Good : Condition.Danger, missing.Count, missing);
    }

    private async Task<SystemFinding> AuditAsync(Actor actor, CancellationToken cancellationToken)
    {
        var lag = await dispatcher.QueryAsync(actor, new GetAuditLag(), cancellationToken) ?? TimeSpan.Zero;
        return new SystemFinding(SystemPart.AuditSeal, lag < SealedWithin ? Condition.Good : Condition.Danger, (long)lag.TotalMinutes);
    }

    /// <summary>The notice for the next year comes in November; from December on its absence bends the limits of new cases.</summary>
    private async Task<SystemFinding> HolidaysAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().ChinaDate();
        var years = today.Month >= DecemberOn ? new[] { today.Year, today.Year + 1 } : [today.Year];
        foreach (var year in years)
        {
            if (!await dispatcher.QueryAsync(actor, new KnowsHolidays(year), cancellationToken))
            {
                return new SystemFinding(SystemPart.Holidays, Condition.Attention, year);
            }
        }

        return new SystemFinding(SystemPart.Holidays, Condition.Good, years[^1]);
    }

    private SystemFinding Disk()
    {
        var drive = new DriveInfo(Path.GetFullPath(data.Directory));
        var free = drive.TotalSize == 0 ? 0 : 100 * drive.AvailableFreeSpace / drive.TotalSize;
        var condition =
            free < DiskDangerPercent ? Condition.Danger
            : free < DiskAttentionPercent ? Condition.Attention
            : Condition.Good;
        return new SystemFinding(SystemPart.Disk, condition, free);
    }
}
