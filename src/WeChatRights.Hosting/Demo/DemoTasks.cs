using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// What volunteers of the first township are asked to do for cases of its station: one task is done, reported and confirmed, another waits for an
/// answer on the first volunteer's phone.
/// </summary>
internal sealed class DemoTasks
{
    private const string Township = DemoVolunteers.WithAccount;
    private const string Domestic = "F1";
    private static readonly TimeSpan HalfPastNine = new(9, 30, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly Dispatcher _past;
    private readonly DemoClock _clock;
    private readonly DateTimeOffset _now;
    private readonly StaffActor _officer;
    private readonly StaffActor _first;
    private readonly StaffActor _second;

    private DemoTasks(Dispatcher past, DemoClock clock, DateTimeOffset now, IReadOnlyList<DemoAccount> accounts)
    {
        (_past, _clock, _now) = (past, clock, now);
        _officer = Who($"station-{Township}");
        _first = Who($"volunteer-{Township}");
        _second = Who(DemoStaff.SecondVolunteer);

        StaffActor Who(string userName) => accounts.First(account => account.Person.UserName == userName).Actor();
    }

    /// <param name="past">Its clock is <paramref name="clock"/>.</param>
    public static async Task AddAsync(
        Dispatcher past,
        DemoClock clock,
        DateTimeOffset now,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var tasks = new DemoTasks(past, clock, now, accounts);
        clock.TurnTo(now);
        foreach (var about in await tasks.FindCasesAsync(cancellationToken))
        {
            if (await tasks.DoneAsync(about, cancellationToken))
            {
                await tasks.AskedAsync(about, cancellationToken);
                return;
            }
        }
    }

    /// <summary>Matters of the township that may need no two persons. A small demo may have none.</summary>
    private async Task<IReadOnlyList<CaseRow>> FindCasesAsync(CancellationToken stop)
    {
        var open = new ListCases(new CaseFilter(Place: Township), CaseSort.Received, Take: 100);
        var found = await _past.QueryAsync(_officer, open, stop);
        return [.. found.Items.Where(row => row is { Category: not Domestic, DangerNow: false, TakenUp: true })];
    }

    private async Task<bool> DoneAsync(CaseRow about, CancellationToken stop)
    {
        var startsAt = At(LastDay(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday));
        _clock.TurnTo(startsAt - (2 * Hour));
        if (
            await AskAsync(about, CaseTaskKind.Accompany, startsAt, "演示：在站门口碰面，陪她去法律援助中心递申请。", [_second], stop)
            is null
        )
        {
            return false;
        }

        var offer = (await _past.QueryAsync(_second, new ListMyAssignments(), stop))[0];
        await _past.SendAsync(_second, new AcceptAssignment(offer.Id), stop);
        _clock.TurnTo(startsAt + (2 * Hour));
        var report = new ReportAssignment(offer.Id, TaskOutcome.Done, Minutes: 60, FollowUp: false, "演示：申请递上了，等回音。");
        await _past.SendAsync(_second, report, stop);
        var hours = await _past.QueryAsync(_officer, new ListReportedHours(HoursState.Reported), stop);
        foreach (var reported in hours.Items)
        {
            await _past.SendAsync(_officer, new ConfirmHours(reported.Id, reported.Version), stop);
        }

        return true;
    }

    private async Task AskedAsync(CaseRow about, CancellationToken stop)
    {
        _clock.TurnTo(_now);
        var startsAt = At(NextDay(DayOfWeek.Monday, DayOfWeek.Wednesday));
        await AskAsync(about, CaseTaskKind.Visit, startsAt, "演示：看看她近来好不好，还缺什么。", [_first, _second], stop);
    }

    /// <returns>Null when none of them can go, or the case is somebody else's or needs two.</returns>
    private async Task<Guid?> AskAsync(
        CaseRow about,
        CaseTaskKind kind,
        DateTimeOffset startsAt,
        string needs,
        StaffActor[] wanted,
        CancellationToken stop
    )
    {
        var facts = new TaskFacts(kind, startsAt, startsAt + Hour, Township, false, false, 1, null, null, null, true, false, needs);
        Guid task;
        try
        {
            task = await _past.SendAsync(_officer, new AskForVolunteers(about.Id, facts), stop);
        }
        catch (DomainException)
        {
            return null;
        }

        var able = (await _past.QueryAsync(_officer, new FindTaskCandidates(about.Id, task), stop)).Where(found => found.WhyNot.Count == 0);
        var names = wanted.Select(account => account == _first ? DemoVolunteers.First : DemoRosters.First).ToList();
        Guid[] chosen =
        [
            .. able.Where(found => names.Contains(found.Name))
                .OrderBy(found => names.IndexOf(found.Name))
                .Select(found => found.VolunteerId),
        ];
        if (chosen.Length == 0)
        {
            await _past.SendAsync(_officer, new WithdrawTask(about.Id, task), stop);
            return null;
        }

        await _past.SendAsync(_officer, new OfferTask(about.Id, task, chosen), stop);
        return task;
    }

    private static DateTimeOffset At(DateOnly day) => ChinaTime.StartOfDay(day) + HalfPastNine;

    /// <summary>Not today: it is over.</summary>
    private DateOnly LastDay(params DayOfWeek[] wanted)
    {
        var day = _now.ChinaDate().AddDays(-1);
        while (!wanted.Contains(day.DayOfWeek))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Far enough ahead that she has time to answer.</summary>
    private DateOnly NextDay(params DayOfWeek[] wanted)
    {
        var day = _now.ChinaDate().AddDays(3);
        while (!wanted.Contains(day.DayOfWeek))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
