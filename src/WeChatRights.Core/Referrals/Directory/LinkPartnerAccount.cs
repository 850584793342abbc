using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Referrals.Directory;

/// <summary>
/// Binds an account that the security administrator has opened for a partner unit to that unit: two persons, so that nobody alone lets a stranger in.
/// Linking twice changes nothing.
/// </summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>partner-account-unfit</c>; <c>partner-account-taken</c></exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record LinkPartnerAccount(Guid UnitId, Guid StaffId) : ICommand<Unit>;

/// <summary>The account answers for the unit no longer; what it could open is closed at once.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record UnlinkPartnerAccount(Guid UnitId, Guid StaffId) : ICommand<Unit>;

/// <summary>Accounts that answer for a unit, and living accounts of partner units around its area that answer for none.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record ListPartnerAccounts(Guid UnitId) : IQuery<PartnerAccountList>;

public sealed record PartnerAccountList(IReadOnlyList<PartnerAccountRow> Linked, IReadOnlyList<LinkableAccount> Free);

public sealed record PartnerAccountRow(Guid StaffId, string Name);

internal sealed class LinkPartnerAccountHandler(
    AppDbContext db,
    CallContext call,
    OwnPartnerUnits units,
    RoleAccounts accounts,
    AuditTrail audit
)
    : ICommandHandler<LinkPartnerAccount, Unit>,
        ICommandHandler<UnlinkPartnerAccount, Unit>,
        IQueryHandler<ListPartnerAccounts, PartnerAccountList>
{
    private static readonly (DomainError, DomainError) Refusals = (ReferralErrors.AccountUnfit, ReferralErrors.AccountTaken);

    public async ValueTask<Unit> Handle(LinkPartnerAccount command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(command.UnitId, cancellationToken);
        var known = await db.Set<PartnerAccount>().FirstOrDefaultAsync(account => account.StaffId == command.StaffId, cancellationToken);
        if (known?.UnitId == unit.Id)
        {
            return Unit.Value;
        }

        Guid[] taken = known is null ? [] : [command.StaffId];
        await accounts.RequireFreeAsync(StaffRole.PartnerUnit, command.StaffId, unit.Area, taken, Refusals, cancellationToken);
        db.Add(new PartnerAccount(command.StaffId, unit.Id, call.Now));
        audit.RecordObject(call, "PartnerLinked", command.StaffId.ToString());
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(UnlinkPartnerAccount command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(command.UnitId, cancellationToken);
        var linked =
            await db.Set<PartnerAccount>()
                .FirstOrDefaultAsync(account => account.StaffId == command.StaffId && account.UnitId == unit.Id, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        db.Remove(linked);
        audit.RecordObject(call, "PartnerUnlinked", command.StaffId.ToString());
        return Unit.Value;
    }

    public async ValueTask<PartnerAccountList> Handle(ListPartnerAccounts query, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(query.UnitId, cancellationToken);
        var all = await db.Set<PartnerAccount>().AsNoTracking().ToListAsync(cancellationToken);
        Guid[] mine = [.. all.Where(account => account.UnitId == unit.Id).Select(account => account.StaffId)];
        var names = await StaffNames.ByIdAsync(db, mine, cancellationToken);
        return new PartnerAccountList(
            [
                .. mine.Select(id => new PartnerAccountRow(id, names.GetValueOrDefault(id, "")))
                    .OrderBy(row => row.Name, StringComparer.Ordinal),
            ],
            await accounts.FreeAsync(StaffRole.PartnerUnit, unit.Area, [.. all.Select(account => account.StaffId)], cancellationToken)
        );
    }
}
