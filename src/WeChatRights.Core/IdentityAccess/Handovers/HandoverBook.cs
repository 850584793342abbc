using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>Whose hand-over the actor may see and begin, who may take over, and what begins by itself.</summary>
internal sealed class HandoverBook(AppDbContext db, CallContext call, IEnumerable<IHeldDuties> duties)
{
    private readonly IReadOnlyList<IHeldDuties> _duties = [.. duties.OrderBy(held => held.Kind)];

    /// <summary>In the order in which they are handed over.</summary>
    public IReadOnlyList<IHeldDuties> Duties => _duties;

    /// <summary>Who is in charge of the unit, who answers for a unit above, and who manages accounts there; never she herself.</summary>
    public bool MayManage(Guid staffId, DivisionCode area)
    {
        var actor = call.RequireStaff();
        return actor.StaffId != staffId && (actor.Covers(Permission.ManageStaff, area) || LeaveBook.AnswersFor(actor, area));
    }

    /// <summary>Living accounts that may take something over: officers of her units and of those above.</summary>
    public IQueryable<StaffAccount> SuccessorsOf(StaffAccount leaving)
    {
        var roles = Enum.GetValues<StaffRole>().Where(LeaveBook.CarriesCases).ToList();
        var units = CasePosts(leaving).SelectMany(post => post.Division.Upwards()).Distinct().ToList();
        return db.Set<StaffAccount>()
            .Where(account => !account.Disabled && account.Id != leaving.Id)
            .Where(account =>
                account.Posts.Any(post => units.Contains(post.Division) && roles.Contains(post.Role) && post.LeavingSince == null)
            );
    }

    public static IEnumerable<StaffPost> CasePosts(StaffAccount account) => account.Posts.Where(post => LeaveBook.CarriesCases(post.Role));

    public static bool IsGone(StaffAccount account) => account.Disabled || !CasePosts(account).Any();

    public Task<StaffHandover?> RunningAsync(Guid staffId, CancellationToken cancellationToken) =>
        db.Set<StaffHandover>()
            .Include(handover => handover.Choices)
            .FirstOrDefaultAsync(handover => handover.RunningStaffId == staffId, cancellationToken);

    /// <summary>件件有人抓: an account was closed or has lost its last post. What is in her name must not stay there, whether anybody thinks of it or not.</summary>
    /// <param name="posts">Those she held before.</param>
    public async Task BeginIfGoneAsync(StaffAccount account, IReadOnlyList<StaffPost> posts, CancellationToken cancellationToken)
    {
        if (
            IsGone(account)
            && posts.FirstOrDefault(post => LeaveBook.CarriesCases(post.Role)) is { } post
            && await RunningAsync(account.Id, cancellationToken) is null
        )
        {
            db.Add(new StaffHandover(account.Id, post.Division, begunBy: null, call.Now));
        }
    }

    /// <summary>Her account is opened again: what she gets from now on is hers.</summary>
    public async Task ComesBackAsync(Guid staffId, CancellationToken cancellationToken) =>
        (await RunningAsync(staffId, cancellationToken))?.CallOff(call.Now);

    /// <summary>She gets another post: the work of the one before is with others by then, and what she gets there is hers. Mandates that wait for a woman's word go with her.</summary>
    /// <exception cref="DomainException"><c>handover-running</c>: something is still to be handed over.</exception>
    public async Task MovesOnAsync(Guid staffId, CancellationToken cancellationToken)
    {
        if (await RunningAsync(staffId, cancellationToken) is not { } running)
        {
            return;
        }

        var mandates = _duties.Where(held => held.Kind == DutyKind.Mandate).Select(held => held.HeldBy(staffId)).Single();
        if (await LeftAsync(staffId, cancellationToken) > await mandates.CountAsync(cancellationToken))
        {
            throw new DomainException(HandoverErrors.Running);
        }

        running.Settle(call.Now);
    }

    public async Task<int> LeftAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var held in _duties)
        {
            left += await held.HeldBy(staffId).CountAsync(cancellationToken);
        }

        return left;
    }
}
