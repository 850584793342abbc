using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>
/// The books of whoever looks on. It keeps what it has seen and what the simulation itself did, and says where the rows of the product say otherwise: a case without a
/// living owner, a clock that is gone, moved or doubled, a limit that passed and lifted nothing.
/// </summary>
internal sealed class CityLedger(TestCore core, IReadOnlyDictionary<Guid, SimulatedCase> cases, Predicate<DateOnly> worked)
{
    /// <summary>What is due longer than this must have been seen.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(90);
    private static readonly TimeSpan SecondLevelAfter = TimeSpan.FromDays(3);
    private static readonly ClockKind[] OfOthers = [.. Enum.GetValues<ClockKind>().Where(TrackedPolicy.IsTracked)];

    private readonly Dictionary<
        Guid,
        (Guid CaseId, ClockKind Kind, DateTimeOffset Started, DateTimeOffset Due, DateTimeOffset Internal)
    > _running = [];
    private readonly Dictionary<Guid, DateTimeOffset> _stopped = [];

    public List<string> Faults { get; } = [];

    /// <summary>How many things were compared.</summary>
    public long Checks { get; private set; }

    /// <summary>Once a day, after the jobs.</summary>
    public async Task CheckDayAsync()
    {
        await CheckOwnersAsync();
        await CheckLeavesAsync();
        await CheckClocksAsync();
        await CheckOverdueAsync();
        await CheckOthersAsync();
    }

    /// <summary>At the very end: every clock of every case, against what was done to it.</summary>
    public async Task CheckAllAsync()
    {
        var counted = await core.LookAsync(db =>
            db.Set<CaseClock>()
                .AsNoTracking()
                .GroupBy(clock => new { clock.CaseId, clock.Kind })
                .Select(group => new
                {
                    group.Key.CaseId,
                    group.Key.Kind,
                    Count = group.Count(),
                })
                .ToListAsync()
        );
        var byCase = counted.ToLookup(row => row.CaseId);
        foreach (var about in cases.Values)
        {
            foreach (var (kind, expected) in about.Expected)
            {
                var found = byCase[about.Id].FirstOrDefault(row => row.Kind == kind)?.Count ?? 0;
                Require(found == expected, () => $"{about.Id}: {found} clocks {kind}, {expected} were begun");
            }
        }

        var total = counted.Sum(row => row.Count);
        Require(total == _running.Count + _stopped.Count, () => $"{total} clocks, {_running.Count + _stopped.Count} were seen");
        var filed = await core.LookAsync(db => db.Set<Case>().CountAsync());
        Require(filed == cases.Count, () => $"{filed} cases, {cases.Count} were filed");
    }

    /// <summary>件件有人抓: whoever has it has an account and a post at the unit with which it lies.</summary>
    private async Task CheckOwnersAsync()
    {
        var orphans = await core.LookAsync(db =>
            db.Set<Case>()
                .AsNoTracking()
                .Where(about =>
                    about.IsOpen
                    && !db.Set<StaffPost>()
                        .Any(post =>
                            post.StaffId == about.OwnerId
                            && post.Division == about.Unit
                            && db.Set<StaffAccount>().Any(account => account.Id == post.StaffId && !account.Disabled)
                        )
                )
                .Select(about => about.Id)
                .ToListAsync()
        );
        Checks += await core.LookAsync(db => db.Set<Case>().CountAsync(about => about.IsOpen));
        orphans.ForEach(id => Require(false, () => $"{id} has no living owner"));
        await CheckTheGoneAsync();
    }

    /// <summary>离岗交接: whoever has gone is nobody's superior any more, and no word of hers is waited for.</summary>
    private async Task CheckTheGoneAsync()
    {
        var left = await core.LookAsync(db =>
            db.Set<Case>()
                .AsNoTracking()
                .Where(about => about.IsOpen)
                .Where(about =>
                    db.Set<StaffAccount>()
                        .Any(account =>
                            account.Disabled
                            && (
                                account.Id == about.SupervisorId
                                || account.Id == about.ClosingSecondId
                                || account.Id == about.LoweringSecondId
                            )
                        )
                )
                .Select(about => about.Id)
                .ToListAsync()
        );
        Checks++;
        left.ForEach(id => Require(false, () => $"{id} hangs on somebody who has gone"));
    }

    /// <summary>代班: what is of somebody on leave lies with her substitute, unless that one is gone or away herself. All parties here are strangers: nobody is barred.</summary>
    private async Task CheckLeavesAsync()
    {
        var (today, since) = (core.Now.ChinaDate(), core.Now - Grace);
        var leaves = await core.LookAsync(db =>
            db.Set<StaffLeave>()
                .AsNoTracking()
                .Where(leave => leave.EndedAt == null && leave.FirstDay <= today && leave.LastDay >= today)
                .ToListAsync()
        );
        var away = leaves.Select(leave => leave.StaffId).ToHashSet();
        foreach (var leave in leaves.Where(leave => leave.BegunAt < since && !away.Contains(leave.SubstituteId)))
        {
            var there = await core.LookAsync(db =>
                db.Set<StaffAccount>().AnyAsync(account => account.Id == leave.SubstituteId && !account.Disabled)
            );
            var left = await core.LookAsync(db => db.Set<Case>().CountAsync(about => about.IsOpen && about.OwnerId == leave.StaffId));
            Require(left == 0 || !there, () => $"{left} cases lie with {leave.StaffId}, who is on leave");
        }
    }

    private async Task CheckClocksAsync()
    {
        var rows = await core.LookAsync(db => db.Set<CaseClock>().AsNoTracking().Where(clock => clock.StoppedAt == null).ToListAsync());
        var open = await core.LookAsync(db => db.Set<Case>().Where(about => about.IsOpen).Select(about => about.Id).ToListAsync());
        var openIds = open.ToHashSet();
        foreach (var twice in rows.GroupBy(clock => (clock.CaseId, clock.Kind)).Where(group => group.Count() > 1))
        {
            Require(false, () => $"{twice.Key.CaseId}: {twice.Key.Kind} runs {twice.Count()} times");
        }

        var seen = new HashSet<Guid>();
        foreach (var clock in rows)
        {
            seen.Add(clock.Id);
            Require(openIds.Contains(clock.CaseId), () => $"{clock.CaseId} has ended and {clock.Kind} runs");
            var fixedPart = (clock.CaseId, clock.Kind, clock.StartedAt, clock.DueAt, clock.InternalDueAt);
            if (_running.TryGetValue(clock.Id, out var before))
            {
                Require(before == fixedPart, () => $"{clock.CaseId}: {clock.Kind} was moved from {before.Due:u} to {clock.DueAt:u}");
                continue;
            }

            if (_stopped.Remove(clock.Id))
            {
                Require(cases[clock.CaseId].Undone, () => $"{clock.CaseId}: {clock.Kind} had stopped and runs again");
            }
            else
            {
                CheckNew(clock);
            }

            _running.Add(clock.Id, fixedPart);
        }

        await SettleAsync([.. _running.Keys.Where(id => !seen.Contains(id))]);
    }

    /// <summary>What ran yesterday and does not today was stopped; and what began and ended within the day is taken down too.</summary>
    private async Task SettleAsync(List<Guid> gone)
    {
        var since = core.Now.AddDays(-2);
        var stopped = await core.LookAsync(db => db.Set<CaseClock>().AsNoTracking().Where(clock => clock.StoppedAt >= since).ToListAsync());
        var byId = stopped.ToDictionary(clock => clock.Id);
        foreach (var id in gone)
        {
            Require(byId.ContainsKey(id), () => $"{_running[id].CaseId}: {_running[id].Kind} is gone and was not stopped");
            _running.Remove(id);
            _stopped[id] = core.Now;
        }

        foreach (var clock in stopped.Where(clock => _stopped.TryAdd(clock.Id, core.Now)))
        {
            CheckNew(clock);
        }
    }

    private void CheckNew(CaseClock clock)
    {
        var about = cases[clock.CaseId];
        if (ExpectedLimit.Of(clock.Kind, clock.StartedAt, about.Danger, about.Sensitive, worked) is { } expected)
        {
            Require(
                (clock.DueAt, clock.InternalDueAt) == expected,
                () => $"{clock.CaseId}: {clock.Kind} of {clock.StartedAt:u} ends {clock.InternalDueAt:u}, not {expected.Internal:u}"
            );
        }
    }

    /// <summary>Whatever of ours has run out has lifted its case, and lies with a named person who is there.</summary>
    private async Task CheckOverdueAsync()
    {
        var (first, second) = (core.Now - Grace, core.Now - Grace - SecondLevelAfter);
        var late = await core.LookAsync(db =>
            db.Set<CaseClock>()
                .AsNoTracking()
                .Where(clock => clock.StoppedAt == null && clock.InternalDueAt < first && !OfOthers.Contains(clock.Kind))
                .ToListAsync()
        );
        foreach (var clock in late)
        {
            var levels = clock.InternalDueAt < second ? 2 : 1;
            Require(
                clock.EscalatedSteps >= levels,
                () => $"{clock.CaseId}: {clock.Kind} ran out {clock.InternalDueAt:u}, {clock.EscalatedSteps} levels"
            );
        }
    }

    /// <summary>Silence of a unit and visits that are owed: somebody was told.</summary>
    private async Task CheckOthersAsync()
    {
        var before = core.Now - Grace;
        var silent = await core.LookAsync(db =>
            db.Set<Referral>()
                .AsNoTracking()
                .Where(referral => referral.DueAt != null && referral.DueAt < before && referral.EndedAt == null)
                .ToListAsync()
        );
        foreach (var referral in silent)
        {
            Require(
                referral.RemindedFor == referral.DueAt,
                () => $"{referral.CaseId}: a referral is silent since {referral.DueAt:u} and nobody was told"
            );
        }

        var yesterday = core.Now.ChinaDate().AddDays(-1);
        var owed = await core.LookAsync(db =>
            db.Set<ReturnVisit>()
                .AsNoTracking()
                .Where(visit => visit.State == ReturnVisitState.Planned && visit.DueOn <= yesterday)
                .ToListAsync()
        );
        foreach (var visit in owed)
        {
            Require(visit.Reminded, () => $"{visit.CaseId}: the visit of {visit.DueOn:O} is owed and nobody was told");
            Require(
                visit.Lifted || visit.DueOn >= yesterday.AddDays(-3),
                () => $"{visit.CaseId}: the visit of {visit.DueOn:O} is owed for days and the level above was not told"
            );
        }
    }

    private void Require(bool holds, Func<string> fault)
    {
        Checks++;
        if (!holds)
        {
            Faults.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{core.Now.ChinaDate():O}: {fault()}"));
        }
    }
}
