using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>Whose leave the actor may enter and change, and who may stand in. An account out of sight is answered like one that does not exist.</summary>
internal sealed class LeaveBook(AppDbContext db, CallContext call, AuditTrail audit)
{
    /// <summary>A post that carries cases, and so has duties somebody must stand in for.</summary>
    public static bool CarriesCases(StaffRole role) => RolePermissions.Of(role).Contains(Permission.HandleCase);

    /// <summary>She herself, who is in charge of her unit, who answers for a unit above, and who manages her account.</summary>
    public static bool MayManage(StaffRights actor, StaffAccount away)
    {
        if (actor.StaffId == away.Id)
        {
            return true;
        }

        var units = away.Posts.Where(post => CarriesCases(post.Role)).Select(post => post.Division).ToList();
        return units.Count > 0
            && (away.Posts.All(post => actor.Covers(Permission.ManageStaff, post.Division)) || units.Any(unit => AnswersFor(actor, unit)));
    }

    /// <summary>In charge of the unit, or an officer of one above it.</summary>
    public static bool AnswersFor(StaffRights actor, DivisionCode unit) =>
        actor
            .Posts.Where(post => CarriesCases(post.Role))
            .Any(post => post.Division == unit ? post.InCharge : post.Division.Contains(unit));

    /// <summary>The account of who is to be away, with its posts.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c>, <c>leave-no-officer</c></exception>
    public async Task<StaffAccount> ManagedAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var actor = call.RequireStaff();
        var away =
            staffId == actor.StaffId || await db.StaffVisibleTo(actor).AnyAsync(seen => seen.Id == staffId, cancellationToken)
                ? await FindAsync(staffId, cancellationToken)
                : null;
        return away is null ? throw new DomainException(CommonErrors.NotFound)
            : !MayManage(actor, away) ? throw new DomainException(LeaveErrors.NotYours)
            : away.Disabled || !away.Posts.Any(post => CarriesCases(post.Role)) ? throw new DomainException(LeaveErrors.NoOfficer)
            : away;
    }

    /// <summary>Living accounts with a post that carries cases in a unit where she has one too; never she herself, and nobody who is leaving.</summary>
    public IQueryable<StaffAccount> ColleaguesOf(StaffAccount away)
    {
        var roles = Enum.GetValues<StaffRole>().Where(CarriesCases).ToList();
        var units = away.Posts.Where(post => CarriesCases(post.Role)).Select(post => post.Division).ToList();
        return db.Set<StaffAccount>()
            .Where(account => !account.Disabled && account.Id != away.Id)
            .Where(account =>
                account.Posts.Any(post => units.Contains(post.Division) && roles.Contains(post.Role) && post.LeavingSince == null)
            );
    }

    /// <exception cref="DomainException"><c>leave-no-colleague</c></exception>
    public async Task<StaffAccount> ColleagueAsync(StaffAccount away, Guid substituteId, CancellationToken cancellationToken) =>
        await ColleaguesOf(away).FirstOrDefaultAsync(account => account.Id == substituteId, cancellationToken)
        ?? throw new DomainException(LeaveErrors.NoColleague);

    /// <summary>A leave that the actor may change. The audit row names it.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c></exception>
    public async Task<StaffLeave> LoadAsync(Guid leaveId, CancellationToken cancellationToken)
    {
        var actor = call.RequireStaff();
        var leave =
            await db.Set<StaffLeave>().FirstOrDefaultAsync(found => found.Id == leaveId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var away = await FindAsync(leave.StaffId, cancellationToken);
        if (
            away is null
            || (
                leave.StaffId != actor.StaffId
                && !await db.StaffVisibleTo(actor).AnyAsync(seen => seen.Id == leave.StaffId, cancellationToken)
            )
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (!MayManage(actor, away))
        {
            throw new DomainException(LeaveErrors.NotYours);
        }

        audit.RecordObject(call, "ChangeLeave", leave.Id.ToString());
        return leave;
    }

    private Task<StaffAccount?> FindAsync(Guid staffId, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().Include(account => account.Posts).FirstOrDefaultAsync(account => account.Id == staffId, cancellationToken);
}
