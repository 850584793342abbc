using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Directory;

/// <summary>合作单位: the units that serve one's own area, those of the city among them, by kind and name.</summary>
/// <param name="Search">Part of the name, of what it does, or of the address.</param>
[RequirePermission(Permission.ViewDirectory)]
public sealed record ListPartnerUnits(
    PartnerKind? Kind = null,
    [property: StringLength(64, ErrorMessage = "最多写 64 个字。")] string? Search = null,
    bool IncludeClosed = false
) : IQuery<IReadOnlyList<PartnerUnitRow>>;

/// <param name="Area">Code of the county or of the city.</param>
/// <param name="AreaName">In words.</param>
/// <param name="Accounts">How many accounts answer for it; none: nothing can be referred to it in the system.</param>
/// <param name="MayManage">The caller looks after this unit.</param>
public sealed record PartnerUnitRow(
    Guid Id,
    Guid Version,
    string Area,
    string AreaName,
    PartnerUnitFacts Facts,
    bool Closed,
    int Accounts,
    bool MayManage
);

internal sealed class ListPartnerUnitsHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<ListPartnerUnits, IReadOnlyList<PartnerUnitRow>>
{
    public async ValueTask<IReadOnlyList<PartnerUnitRow>> Handle(ListPartnerUnits query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var areas = staff.Areas(Permission.ViewDirectory).ToList();
        var found = await db.Set<PartnerUnit>()
            .AsNoTracking()
            .Where(unit => query.IncludeClosed || unit.ClosedAt == null)
            .Where(unit => query.Kind == null || unit.Kind == query.Kind)
            .ToListAsync(cancellationToken);
        var accounts = await db.Set<PartnerAccount>()
            .GroupBy(account => account.UnitId)
            .Select(group => new { UnitId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.UnitId, group => group.Count, cancellationToken);
        var rows = new List<PartnerUnitRow>();
        foreach (
            var unit in found
                .Where(unit => areas.Any(area => area.Contains(unit.Area) || unit.Area.Contains(area)) && Matches(unit, query.Search))
                .OrderBy(unit => unit.Kind)
                .ThenByDescending(unit => unit.Area.Value.Length)
                .ThenBy(unit => unit.Name, StringComparer.Ordinal)
        )
        {
            rows.Add(
                new PartnerUnitRow(
                    unit.Id,
                    unit.Version,
                    unit.Area.Value,
                    await divisions.PathNameAsync(unit.Area, cancellationToken),
                    new PartnerUnitFacts(unit.Kind, unit.Name, unit.Scope, unit.Phone, unit.Address, unit.Hours, unit.VerifiedOn),
                    unit.ClosedAt is not null,
                    accounts.GetValueOrDefault(unit.Id),
                    staff.Covers(Permission.ManagePartners, unit.Area)
                )
            );
        }

        return rows;
    }

    /// <summary>In memory: a county has some dozens of units, and text comparison differs between the databases.</summary>
    private static bool Matches(PartnerUnit unit, string? search) =>
        search?.Trim() is not { Length: > 0 } wanted
        || new[] { unit.Name, unit.Scope, unit.Address, unit.Phone }.Any(text => text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
