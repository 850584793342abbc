using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>What came of a simulation, read from the rows at its end.</summary>
/// <param name="Faults">Each in one line; none is the only good result.</param>
/// <param name="Checks">How many things were compared.</param>
/// <param name="Markdown">For <c>docs/</c>.</param>
public sealed record SimulationReport(int Cases, IReadOnlyList<string> Faults, long Checks, int Escalations, int Reowned, string Markdown)
{
    private const int FaultsShown = 20;

    internal static async Task<SimulationReport> WriteAsync(
        TestCore core,
        SimulationPlan plan,
        SimulatedCity city,
        SimulationTally tally,
        IReadOnlyList<string> faults,
        long checks,
        TimeSpan took
    )
    {
        var cases = await core.LookAsync(db => db.Set<Case>().AsNoTracking().ToListAsync());
        var clocks = await core.LookAsync(db => db.Set<CaseClock>().AsNoTracking().ToListAsync());
        var lifted = await CountAsync(core, CaseEventKind.EscalatedOverdue);
        var reowned = await core.LookAsync(db =>
            db.Set<CaseEvent>()
                .CountAsync(entry =>
                    entry.Kind == CaseEventKind.HandedOver || (entry.Kind == CaseEventKind.Assigned && entry.StaffId == null)
                )
        );
        var referrals = await core.LookAsync(db => db.Set<Referral>().AsNoTracking().ToListAsync());
        var visits = await core.LookAsync(db => db.Set<ReturnVisit>().AsNoTracking().Select(visit => visit.State).ToListAsync());
        var text = new StringBuilder();
        text.AppendLine("# Years of the city on a virtual clock").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Written by `bench/simulation`: {plan.Days:N0} days from {TestCore.Start.ChinaDate():O}, {plan.Counties} counties, {city.Townships.Count} townships, {city.Posts.Count:N0} posts, seed {plan.Seed}."
        );
        text.AppendLine(
            "Everything goes through the commands of the product on SQLite; the jobs run every hour; after each day the rows are compared with books that are kept apart."
        );
        text.AppendLine(
                "Holidays after 2026 are made by custom, because no notice has been given yet. How people act is assumed: read the counts as a load, not as a forecast."
            )
            .AppendLine();
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"**{cases.Count:N0} cases, {tally.Commands:N0} commands, {checks:N0} comparisons, {faults.Count:N0} faults.** It took {took.TotalMinutes:N0} minutes."
            )
            .AppendLine();
        foreach (var fault in faults.Take(FaultsShown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {fault}");
        }

        text.AppendLine("## What was compared").AppendLine();
        text.AppendLine(
            "- Every open case, every day: whoever has it holds a post at the unit with which it lies, on an account that is not closed."
        );
        text.AppendLine(
            "- Every running clock, every day: its beginning and its end are those of the first day that it was seen; none is gone without a stop, none runs twice, none runs on a case that has ended; none that had stopped runs again but by an end taken back."
        );
        text.AppendLine("- Every new clock: its end, reckoned once more from the words of the rules.");
        text.AppendLine("- Every clock of ours that ran out, every day: it has lifted its case by one level, after three days by two.");
        text.AppendLine(
            "- Every silent referral and every return visit that is owed: somebody was told; after three days the level above."
        );
        text.AppendLine(
                "- At the end: the clocks of every case are as many of each kind as were begun, and there are as many cases as were filed."
            )
            .AppendLine();
        Table(text, "How they came", "Door", tally.Doors.OrderByDescending(door => door.Value).Select(door => (door.Key, door.Value)));
        Table(
            text,
            "Where they stand at the end",
            "Status",
            cases.GroupBy(about => about.Status).Select(group => (group.Key.ToString(), group.Count())).OrderByDescending(row => row.Item2)
        );
        Table(
            text,
            "At which level they were ended",
            "Level",
            cases
                .Where(about => about.Status == CaseStatus.Closed)
                .GroupBy(about => about.Unit.Level)
                .OrderByDescending(group => group.Key)
                .Select(group => (group.Key.ToString(), group.Count()))
        );
        text.AppendLine("## Clocks")
            .AppendLine()
            .AppendLine("| | begun | stopped in time | stopped late | running | overdue now |")
            .AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var group in clocks.GroupBy(clock => clock.Kind).OrderBy(group => group.Key))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {group.Key}{(TrackedPolicy.IsTracked(group.Key) ? " (of others)" : "")} | {group.Count():N0} | {group.Count(clock => clock.StoppedAt <= clock.InternalDueAt):N0} | {group.Count(clock => clock.StoppedAt > clock.InternalDueAt):N0} | {group.Count(clock => clock.StoppedAt is null):N0} | {group.Count(clock => clock.StoppedAt is null && clock.InternalDueAt < core.Now):N0} |"
            );
        }

        text.AppendLine();
        Table(
            text,
            "People and levels",
            "What",
            [
                ("accounts opened", city.Hired),
                ("people who left for good", tally.Departures),
                ("leaves", tally.Leaves),
                ("leaves with a substitute", tally.LeavesEntered),
                ("cases handed to a substitute", await CountAsync(core, CaseEventKind.StandInBegan)),
                ("cases handed back", await CountAsync(core, CaseEventKind.StandInEnded)),
                ("cases lifted because a clock ran out", lifted),
                ("cases whose owner had gone and that got another", reowned),
                ("cases that reached the city", cases.Count(about => about.Unit.Level == DivisionLevel.City)),
                ("referrals", referrals.Count),
                ("referrals that were silent beyond their limit", referrals.Count(referral => referral.RemindedFor is not null)),
                ("return visits made", visits.Count(state => state == ReturnVisitState.Made)),
                ("return visits in which nobody was reached", visits.Count(state => state == ReturnVisitState.NotReached)),
            ]
        );
        Table(text, "What was refused", "Command and code", tally.Refusals.Select(refusal => (refusal.Key, refusal.Value)));
        return new SimulationReport(cases.Count, faults, checks, lifted, reowned, text.ToString().TrimEnd() + "\n");
    }

    private static Task<int> CountAsync(TestCore core, CaseEventKind kind) =>
        core.LookAsync(db => db.Set<CaseEvent>().CountAsync(entry => entry.Kind == kind));

    private static void Table(StringBuilder text, string title, string what, IEnumerable<(string Name, int Count)> rows)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {title}")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| {what} | |")
            .AppendLine("|---|---:|");
        foreach (var (name, count) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {count:N0} |");
        }

        text.AppendLine();
    }
}
