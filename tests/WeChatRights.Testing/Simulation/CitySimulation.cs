using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Jobs;

namespace WeChatRights.Testing.Simulation;

/// <summary>
/// Years of the whole city on a clock that is turned by hand, through the real commands on a real database: matters come by every door, people act when they are at work,
/// are slow, take leave, go for good and leave posts vacant; the jobs run by the hour. After each day the <see cref="CityLedger"/> compares.
/// </summary>
public sealed partial class CitySimulation : IAsyncDisposable
{
    private static readonly PlannedJob[] Hourly = [JobPlan.EscalateOverdueCases, JobPlan.RemindOwners, JobPlan.RemindReferrals];

    /// <summary>In life every few minutes or seconds. They look at all cases, and what they tend changes by the day.</summary>
    private static readonly PlannedJob[] EveryThirdHour =
    [
        JobPlan.TendHandovers,
        JobPlan.ReownOrphanedCases,
        JobPlan.TurnLeaves,
        JobPlan.TendLeaves,
    ];
    private static readonly PlannedJob[] Daily =
    [
        JobPlan.RemindReturnVisits,
        JobPlan.TendOrders,
        JobPlan.RemindArchives,
        JobPlan.TendMandates,
    ];

    private readonly TestCore _core;
    private readonly SimulationPlan _plan;
    private readonly Agenda _agenda = new();
    private readonly Chance _chance;
    private readonly SimulatedCity _city;
    private readonly Dictionary<Guid, SimulatedCase> _cases = [];
    private readonly CityLedger _ledger;
    private readonly SimulationTally _tally = new();
    private readonly DateTimeOffset _until;

    private CitySimulation(TestCore core, SimulationPlan plan, WorkingCalendar calendar)
    {
        _core = core;
        _plan = plan;
        _until = core.Now.AddDays(plan.Days);
        _chance = new Chance(plan.Seed, calendar);
        _city = new SimulatedCity(core, _chance, _until.AddDays(1));
        _ledger = new CityLedger(core, _cases, calendar.IsWorkingDay);
    }

    public static async Task<CitySimulation> CreateAsync(SimulationPlan plan)
    {
        var calendar = ComingYears.Calendar(TestCore.Start.Year, TestCore.Start.AddDays(plan.Days).Year + 1);
        var core = await TestCore.CreateAsync(customise: services => services.AddSingleton(calendar));
        return new CitySimulation(core, plan, calendar);
    }

    /// <param name="progress">Told once in each thirty days, and of each fault on its day.</param>
    public async Task<SimulationReport> RunAsync(Action<string>? progress = null)
    {
        var watch = Stopwatch.StartNew();
        await _city.BuildAsync(_plan.Counties);
        foreach (var post in _city.Posts)
        {
            PlanLeave(post);
            PlanDeparture(post);
        }

        for (var (day, told) = (0, 0); day < _plan.Days; day++)
        {
            await RunDayAsync();
            await _ledger.CheckDayAsync();
            _ledger.Faults[told..].ForEach(fault => progress?.Invoke(fault));
            told = _ledger.Faults.Count;
            if (day % 30 == 29)
            {
                progress?.Invoke($"day {day + 1} of {_plan.Days}: {_cases.Count} cases, {told} faults, {watch.Elapsed:hh\\:mm\\:ss}");
            }
        }

        await _ledger.CheckAllAsync();
        return await SimulationReport.WriteAsync(_core, _plan, _city, _tally, _ledger.Faults, _ledger.Checks, watch.Elapsed);
    }

    public ValueTask DisposeAsync() => _core.DisposeAsync();

    private async Task RunDayAsync()
    {
        var midnight = _core.Now;
        PlanArrivals(midnight);
        for (var hour = 1; hour <= 24; hour++)
        {
            var end = midnight.AddHours(hour);
            while (_agenda.TryTake(end, out var at, out var what))
            {
                TurnTo(at);
                await what();
            }

            TurnTo(end);
            PlannedJob[] due = [.. hour % 3 == 0 ? EveryThirdHour : [], .. Hourly, .. hour == 24 ? Daily : []];
            await RunJobsAsync(due);
        }
    }

    private void TurnTo(DateTimeOffset at)
    {
        if (at > _core.Now)
        {
            _core.Clock.SetUtcNow(at);
        }
    }

    private async Task RunJobsAsync(PlannedJob[] jobs)
    {
        foreach (var job in jobs)
        {
            await using var scope = _core.Services.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, CancellationToken.None);
        }
    }

    /// <summary>A refusal is part of life and counted by its code; anything else is a fault of the product.</summary>
    private async Task<bool> TryAsync(Actor actor, Mediator.ICommand<Mediator.Unit> command) => (await AskAsync(actor, command)).Done;

    private async Task<(bool Done, T? Answer)> AskAsync<T>(Actor actor, Mediator.ICommand<T> command)
    {
        _tally.Commands++;
        try
        {
            return (true, await _core.Dispatcher.SendAsync(actor, command));
        }
        catch (DomainException refusal)
        {
            _tally.Refused($"{command.GetType().Name}: {refusal.Error.Code}");
            return (false, default);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _ledger.Faults.Add($"{_core.Now:u}: {command.GetType().Name} failed with {failure.GetType().Name}: {failure.Message}");
            return (false, default);
        }
    }

    private void PlanLeave(SimulatedPost post)
    {
        var from = _core.Now.AddDays(_chance.Exponential(MeanDaysBetweenLeaves));
        if (from < _until)
        {
            _agenda.Put(
                from,
                async () =>
                {
                    if (post.IsAt(_core.Now))
                    {
                        await LeaveAsync(post);
                    }

                    PlanLeave(post);
                }
            );
        }
    }

    /// <summary>Most enter it, when a colleague is there to stand in; the others are just away.</summary>
    private async Task LeaveAsync(SimulatedPost post)
    {
        var first = _core.Now.ChinaDate();
        var last = first.AddDays(_chance.Between(2, 15));
        post.AwayUntil = ChinaTime.StartOfDay(last.AddDays(1));
        _tally.Leaves++;
        var colleague = _city.Posts.Find(other => other != post && other.Division == post.Division && other.IsAt(_core.Now));
        if (
            colleague is not null
            && _chance.Of(EnteredLeaves)
            && (await AskAsync(post.Holder!, new PlanLeave(post.Holder!.StaffId, first, last, colleague.Holder!.StaffId))).Done
        )
        {
            _tally.LeavesEntered++;
        }
    }

    /// <summary>Everybody goes one day, the city's own officers only on leave; the post stays vacant for weeks.</summary>
    private void PlanDeparture(SimulatedPost post)
    {
        var at = _core.Now.AddDays(_chance.Exponential(MeanDaysInPost));
        if (post.Role == StaffRole.CityOfficer || at >= _until)
        {
            return;
        }

        _agenda.Put(
            at,
            async () =>
            {
                await _city.VacateAsync(post);
                _tally.Departures++;
                _agenda.Put(
                    _core.Now.AddDays(_chance.Exponential(MeanDaysVacant)),
                    async () =>
                    {
                        await _city.FillAsync(post);
                        PlanDeparture(post);
                    }
                );
            }
        );
    }

    /// <summary>Of leaves for which a colleague could stand in.</summary>
    private const double EnteredLeaves = 0.85;
    private const double MeanDaysBetweenLeaves = 110;
    private const double MeanDaysInPost = 1200;
    private const double MeanDaysVacant = 40;
}
