using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>One person of one's own area.</summary>
[RequirePermission(Permission.ViewDirectory)]
public sealed record GetStaff(Guid StaffId) : IQuery<StaffDetails>;

/// <param name="Access">Null for viewers who do not manage staff.</param>
/// <param name="MayManage">Whether the viewer may change this account: it lies in the area and is not the viewer's own.</param>
/// <param name="MayPlanLeave">Whether the viewer may enter a leave for this person, who carries cases.</param>
/// <param name="MayHandOver">The same for a hand-over, which nobody begins for herself.</param>
public sealed record StaffDetails(
    Guid StaffId,
    string DisplayName,
    string? OfficePhone,
    bool Disabled,
    IReadOnlyList<StaffPostRow> Posts,
    bool MayManage,
    StaffAccessDetails? Access,
    bool MayPlanLeave,
    bool MayHandOver
);

/// <param name="LastSeenAt">Last sign of life in any session.</param>
public sealed record StaffAccessDetails(
    string UserName,
    bool MustChangePassword,
    bool AuthenticatorEnrolled,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LastSeenAt
);

internal sealed class GetStaffHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<GetStaff, StaffDetails>
{
    public async ValueTask<StaffDetails> Handle(GetStaff query, CancellationToken cancellationToken)
    {
        var viewer = call.RequireStaff();
        if (!await db.StaffVisibleTo(viewer).AnyAsync(account => account.Id == query.StaffId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var account = await db.Set<StaffAccount>()
            .AsNoTracking()
            .Include(account => account.Posts)
            .SingleAsync(account => account.Id == query.StaffId, cancellationToken);
        var manages = viewer.Has(Permission.ManageStaff);
        var mayManage =
            manages && account.Id != viewer.StaffId && account.Posts.All(post => viewer.Covers(Permission.ManageStaff, post.Division));
        var posts = await account.PostRowsAsync(divisions, cancellationToken);
        var mayPlanLeave =
            !account.Disabled && account.Posts.Any(post => LeaveBook.CarriesCases(post.Role)) && LeaveBook.MayManage(viewer, account);
        var access = manages ? await AccessOfAsync(account, cancellationToken) : null;
        return new StaffDetails(
            account.Id,
            account.DisplayName,
            account.OfficePhone,
            account.Disabled,
            posts,
            mayManage,
            access,
            mayPlanLeave,
            MayHandOver: mayPlanLeave && account.Id != viewer.StaffId
        );
    }

    private async Task<StaffAccessDetails> AccessOfAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var seen = await db.Set<StaffSession>()
            .Where(session => session.StaffId == account.Id)
            .MaxAsync(session => (DateTimeOffset?)session.LastSeenAt, cancellationToken);
        return new StaffAccessDetails(
            account.UserName,
            account.MustChangePassword,
            account.AuthenticatorConfirmed,
            account.LockedAt(call.Now) ? account.LockoutEnd : null,
            seen
        );
    }
}
