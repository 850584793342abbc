using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>今日工作台: what a person looks at first in the morning, within her sight.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record GetWorkbench : IQuery<Workbench>;

/// <param name="DueToday">Mine, due before midnight and not yet overdue.</param>
/// <param name="Overdue">In my sight, past the nearest clock.</param>
/// <param name="Unclaimed">In my sight, taken up by nobody.</param>
/// <param name="Danger">In my sight, high risk or in danger.</param>
/// <param name="ReceivedPerDay">The last 30 days, oldest first, today last.</param>
/// <param name="OpenByChapter">Open cases by chapter of the law.</param>
/// <param name="Second">A colleague waits for my second word.</param>
/// <param name="ReferralLate">In my sight, another organ has let the deadline of a referral pass.</param>
public sealed record Workbench(
    WorkbenchList DueToday,
    WorkbenchList Overdue,
    WorkbenchList Unclaimed,
    WorkbenchList Danger,
    IReadOnlyList<DayCount> ReceivedPerDay,
    IReadOnlyList<ChapterCount> OpenByChapter,
    WorkbenchList Second,
    WorkbenchList ReferralLate
);

/// <param name="Count">Up to 1,000; <paramref name="IsCapped"/> when there are more.</param>
public sealed record WorkbenchList(int Count, bool IsCapped, IReadOnlyList<CaseRow> First);

/// <param name="Count">Null: between one and four, kept back below the county so that nobody is picked out.</param>
public sealed record DayCount(DateOnly Day, int? Count);

/// <inheritdoc cref="DayCount"/>
public sealed record ChapterCount(string Chapter, string Name, int? Count);

internal sealed class GetWorkbenchHandler(AppDbContext db, CallContext call, CaseQueue queue, CaseRowReader rows)
    : IQueryHandler<GetWorkbench, Workbench>
{
    private const int ListLength = 5;
    private const int Days = 30;
    private const int SmallestCell = 5;

    public async ValueTask<Workbench> Handle(GetWorkbench query, CancellationToken cancellationToken)
    {
        var endOfToday = ChinaTime.EndOfDay(call.Now.ChinaDate());
        return new Workbench(
            await ListAsync(new CaseFilter(CaseView.Mine) { DueFrom = call.Now, DueUntil = endOfToday }, cancellationToken),
            await ListAsync(new CaseFilter(CaseView.Overdue), cancellationToken),
            await ListAsync(new CaseFilter(CaseView.Unclaimed), cancellationToken),
            await ListAsync(new CaseFilter(CaseView.Danger), cancellationToken),
            await ReceivedAsync(cancellationToken),
            await OpenAsync(cancellationToken),
            await ListAsync(new CaseFilter(CaseView.Second), cancellationToken),
            await ListAsync(new CaseFilter(CaseView.ReferralLate), cancellationToken)
        );
    }

    private async Task<WorkbenchList> ListAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        var count = await queue.CountAsync(filter, ListCases.Deepest, cancellationToken);
        var first = count == 0 ? [] : await queue.PageAsync(filter, CaseSort.Due, 0, ListLength, cancellationToken);
        return new WorkbenchList(
            Math.Min(count, ListCases.Deepest),
            count > ListCases.Deepest,
            await rows.ReadAsync(first, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<DayCount>> ReceivedAsync(CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var from = today.AddDays(1 - Days);
        var counts = new Dictionary<DateOnly, int>();
        foreach (var branch in db.CaseBranchesVisibleTo(call.RequireStaff()))
        {
            var days = await branch
                .Where(c => c.ReceivedOn >= from)
                .GroupBy(c => c.ReceivedOn)
                .Select(group => new { Day = group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            days.ForEach(day => counts[day.Day] = counts.GetValueOrDefault(day.Day) + day.Count);
        }

        return [.. Enumerable.Range(0, Days).Select(from.AddDays).Select(day => new DayCount(day, Cell(counts.GetValueOrDefault(day))))];
    }

    private async Task<IReadOnlyList<ChapterCount>> OpenAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var branch in db.CaseBranchesVisibleTo(call.RequireStaff()))
        {
            var leaves = await branch
                .Where(c => c.IsOpen)
                .GroupBy(c => c.Category)
                .Select(group => new { Leaf = group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            leaves.ForEach(leaf => counts[leaf.Leaf[..1]] = counts.GetValueOrDefault(leaf.Leaf[..1]) + leaf.Count);
        }

        return
        [
            .. CategoryNames.Chapters.Select(chapter => new ChapterCount(
                chapter.Code,
                chapter.Name,
                Cell(counts.GetValueOrDefault(chapter.Code))
            )),
        ];
    }

    /// <summary>k = 5 below the county: a village cell of one would name her.</summary>
    private int? Cell(int count)
    {
        var wide = call.RequireStaff().Areas(Permission.ViewCases).Any(area => area.Level <= DivisionLevel.County);
        return wide || count is 0 or >= SmallestCell ? count : null;
    }
}
