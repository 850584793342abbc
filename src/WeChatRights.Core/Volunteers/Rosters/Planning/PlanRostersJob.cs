using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Rostering.Planning;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Runs that wait for a planner, or have lost theirs; the oldest first.</summary>
[SystemOnly]
public sealed record FindPlanningWork : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindPlanningWorkHandler(AppDbContext db, CallContext call) : IQueryHandler<FindPlanningWork, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindPlanningWork query, CancellationToken cancellationToken) =>
        await db.Set<PlanningRun>()
            .Where(run => run.OpenWeekId != null && (run.State == PlanningState.Waiting || run.LeaseUntil <= call.Now))
            .OrderBy(run => run.AskedAt)
            .Select(run => run.Id)
            .ToListAsync(cancellationToken);
}

/// <summary>Opens the weeks that are due and plans what waits to be planned. Several processes may run it: a row decides who plans.</summary>
public sealed class PlanRostersJob(Dispatcher dispatcher, ILogger<PlanRostersJob> logger)
{
    private static readonly Actor System = Actor.System("plan-rosters");

    /// <summary>How often the row hears from the planner: often enough to watch, seldom enough not to disturb.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <returns>How many weeks were planned.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var monday in await dispatcher.QueryAsync(System, new FindWeeksToOpen(), cancellationToken))
        {
            await dispatcher.SendAsync(System, new OpenRosterWeek(monday), cancellationToken);
        }

        var planned = 0;
        foreach (var run in await dispatcher.QueryAsync(System, new FindPlanningWork(), cancellationToken))
        {
            if (await BeginAsync(run, cancellationToken) is { } work)
            {
                planned += await PlanAsync(work, cancellationToken) ? 1 : 0;
            }
        }

        return planned;
    }

    private async Task<PlanningWork?> BeginAsync(Guid run, CancellationToken cancellationToken)
    {
        try
        {
            return await dispatcher.SendAsync(System, new BeginPlanning(run), cancellationToken);
        }
        catch (DomainException refusal) when (refusal.Error == CommonErrors.StaleData)
        {
            return null; // Another planner was quicker by the width of a save.
        }
    }

    private async Task<bool> PlanAsync(PlanningWork work, CancellationToken cancellationToken)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var latest = new LatestMark();
            var planning = RosterPlanner.PlanAsync(
                work.Week.Prepared,
                new PlanningTime((ulong)work.Attempt, TimeSpan.FromSeconds(work.Seconds)),
                TimeProvider.System, // Work takes real time, whatever clock the rules are given.
                latest,
                work.Draft,
                stop.Token
            );
            await WatchAsync(work, planning, latest, stop, cancellationToken);
            var result = await planning;
            cancellationToken.ThrowIfCancellationRequested(); // The process ends: another one begins anew.
            return await StoreAsync(work, result, latest, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError("Planning of week {Week} failed: {Failure}", work.WeekId, failure.GetType().Name);
            await dispatcher.SendAsync(System, new FailPlanning(work.RunId, work.Attempt), cancellationToken);
            throw;
        }
    }

    private async Task WatchAsync(
        PlanningWork work,
        Task planning,
        LatestMark latest,
        CancellationTokenSource stop,
        CancellationToken cancellationToken
    )
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        while (!planning.IsCompleted)
        {
            if (!await dispatcher.SendAsync(System, new RecordPlanning(work.RunId, work.Attempt, latest.Take()), cancellationToken))
            {
                await stop.CancelAsync();
                await planning;
                return;
            }

            await Task.WhenAny(planning, timer.WaitForNextTickAsync(CancellationToken.None).AsTask());
        }
    }

    private Task<bool> StoreAsync(PlanningWork work, PlanningResult result, LatestMark latest, CancellationToken cancellationToken)
    {
        var duties = Enumerable
            .Range(0, work.Week.Seats.Count)
            .Where(seat => result.Plan.VolunteerAt(seat) is not null)
            .Select(seat => (work.Week.Seats[seat], work.Week.Volunteers[result.Plan.Volunteers[seat]]))
            .ToList();
        var mark = new PlanningMark(latest.ElapsedMs, result.Cost, result.Bound, result.Plan.OpenSeats);
        return dispatcher.SendAsync(System, new StorePlan(work.RunId, work.Attempt, duties, mark), cancellationToken);
    }

    /// <summary>Keeps only the newest report, for whoever comes by.</summary>
    private sealed class LatestMark : IProgress<PlanningProgress>
    {
        private PlanningProgress? _latest;
        private volatile int _elapsedMs;

        public int ElapsedMs => _elapsedMs;

        public void Report(PlanningProgress value)
        {
            _elapsedMs = (int)value.Elapsed.TotalMilliseconds;
            Interlocked.Exchange(ref _latest, value);
        }

        public PlanningMark? Take() =>
            Interlocked.Exchange(ref _latest, null) is { } value
                ? new PlanningMark((int)value.Elapsed.TotalMilliseconds, value.Cost, value.Bound, value.OpenSeats)
                : null;
    }
}
