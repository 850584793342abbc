using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>信访代理: mandates of the cases in the caller's sight, what is due first; of nobody else's. Opens nothing.</summary>
/// <param name="Mine">Only those in which the caller is an agent.</param>
/// <param name="State">Null: all states.</param>
/// <param name="DueOnly">Only those of which something is owed.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record ListMandates(
    bool Mine = false,
    MandateState? State = null,
    bool DueOnly = false,
    [property: Range(0, 100_000)] int Skip = 0,
    [property: Range(1, 100)] int Take = 20
) : IQuery<MandateList>;

public sealed record MandateList(IReadOnlyList<MandateRow> Items, int Total);

/// <param name="NextDue">The nearest of what is owed; null: nothing.</param>
public sealed record MandateRow(
    Guid Id,
    Guid CaseId,
    string CaseNumber,
    MandateState State,
    IReadOnlyList<string> Agents,
    DateOnly From,
    DateOnly Until,
    DateTimeOffset? SignedAt,
    DateTimeOffset? NextDue,
    bool Overdue
);

internal sealed class ListMandatesHandler(AppDbContext db, CallContext call, VisibleCases cases) : IQueryHandler<ListMandates, MandateList>
{
    /// <summary>Behind everything that is owed; what both databases can hold.</summary>
    private static readonly DateTimeOffset Nothing = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async ValueTask<MandateList> Handle(ListMandates query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var me = staff.StaffId;
        var found =
            from mandate in db.Set<Mandate>().AsNoTracking()
            join about in cases.To(staff) on mandate.CaseId equals about.Id
            select new { Mandate = mandate, about.Number };
        if (query.Mine)
        {
            found = found.Where(row => row.Mandate.Agents.Any(agent => agent.StaffId == me && agent.LeftAt == null));
        }

        if (query.State is { } state)
        {
            found = found.Where(row => row.Mandate.State == state);
        }

        if (query.DueOnly)
        {
            found = found.Where(row => row.Mandate.FirstActBy != null || row.Mandate.ReportBy != null || row.Mandate.ArchiveBy != null);
        }

        var total = await found.CountAsync(cancellationToken);
        var page = await found
            .Select(row => new
            {
                row.Mandate,
                row.Number,
                // The nearest of three, in plain comparisons: neither database has one function for it.
                First = row.Mandate.FirstActBy ?? Nothing,
                Report = row.Mandate.ReportBy ?? Nothing,
                Archive = row.Mandate.ArchiveBy ?? Nothing,
            })
            .OrderBy(row =>
                row.First <= row.Report && row.First <= row.Archive ? row.First
                : row.Report <= row.Archive ? row.Report
                : row.Archive
            )
            .ThenByDescending(row => row.Mandate.DraftedAt)
            .ThenBy(row => row.Mandate.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(row => new { row.Mandate, row.Number })
            .ToListAsync(cancellationToken);
        var ids = page.Select(row => row.Mandate.Id).ToList();
        var agents = await db.Set<MandateAgent>()
            .AsNoTracking()
            .Where(agent => ids.Contains(agent.MandateId) && agent.LeftAt == null)
            .ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. agents.Select(agent => agent.StaffId).Distinct()], cancellationToken);
        return new MandateList(
            [
                .. page.Select(row => new MandateRow(
                    row.Mandate.Id,
                    row.Mandate.CaseId,
                    row.Number,
                    row.Mandate.State,
                    [
                        .. agents
                            .Where(agent => agent.MandateId == row.Mandate.Id)
                            .Select(agent => names.GetValueOrDefault(agent.StaffId, ""))
                            .Order(StringComparer.Ordinal),
                    ],
                    row.Mandate.FromDay,
                    row.Mandate.Until,
                    row.Mandate.SignedAt,
                    row.Mandate.NextDue,
                    row.Mandate.NextDue < call.Now
                )),
            ],
            total
        );
    }
}
