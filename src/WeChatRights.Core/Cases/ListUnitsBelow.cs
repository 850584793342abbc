using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Where a case may be sent down to: lower units with an officer who is not barred; her own place first.</summary>
[RequirePermission(Permission.RouteCase)]
public sealed record ListUnitsBelow(Guid CaseId) : IQuery<IReadOnlyList<UnitChoice>>, IConcernsCase;

/// <param name="Name">Path name: 叶县 · 任店镇.</param>
/// <param name="OfficerName">Who would answer for it.</param>
/// <param name="IsHers">The unit contains the place of the matter.</param>
public sealed record UnitChoice(string Code, string Name, DivisionLevel Level, string OfficerName, bool IsHers);

internal sealed class ListUnitsBelowHandler(AppDbContext db, CallContext call, OfficerDirectory officers, DivisionDirectory divisions)
    : IQueryHandler<ListUnitsBelow, IReadOnlyList<UnitChoice>>
{
    public async ValueTask<IReadOnlyList<UnitChoice>> Handle(ListUnitsBelow query, CancellationToken cancellationToken)
    {
        var about =
            await db.CasesVisibleTo(call.RequireStaff())
                .AsNoTracking()
                .Include(c => c.Members)
                .FirstOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var barred = about.Barred;
        var below = (await officers.BelowAsync(about.Unit, cancellationToken))
            .Where(officer => !barred.Contains(officer.StaffId))
            .Where(officer => !about.AvoidVillage || officer.Unit.Level != DivisionLevel.Village)
            .DistinctBy(officer => officer.Unit)
            .ToList();
        var choices = new List<UnitChoice>(below.Count);
        foreach (var officer in below)
        {
            var name = await divisions.PathNameAsync(officer.Unit, cancellationToken);
            choices.Add(
                new UnitChoice(
                    officer.Unit.Value,
                    name,
                    officer.Unit.Level,
                    officer.DisplayName,
                    officer.Unit.Contains(about.Village ?? about.Township)
                )
            );
        }

        return
        [
            .. choices
                .OrderByDescending(choice => choice.IsHers)
                .ThenBy(choice => choice.Level)
                .ThenBy(choice => choice.Code, StringComparer.Ordinal),
        ];
    }
}
