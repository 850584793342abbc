using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>
/// 办离岗交接: from now on nothing new comes to this person, and what is in her name is handed over one by one. By who is in charge of her unit, who answers above it, and who
/// manages her account; never by herself. Answers the id of the hand-over.
/// </summary>
/// <param name="Successors">Who gets what; kinds that are left out go to whoever answers. Who was chosen and must not have a single one (回避) is passed over for that one.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>leave-not-yours</c>, <c>leave-no-officer</c>, <c>handover-oneself</c>, <c>handover-running</c>, <c>handover-no-successor</c>
/// </exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record BeginHandover(Guid StaffId, [property: Required] IReadOnlyDictionary<DutyKind, Guid> Successors) : ICommand<Guid>;

/// <summary>不走了: she stays and gets new matters again. What was handed over stays with who has it.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c>, <c>handover-over</c></exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record CallOffHandover(Guid HandoverId) : ICommand<Unit>;

internal sealed class BeginHandoverHandler(AppDbContext db, CallContext call, LeaveBook leaves, HandoverBook book, AuditTrail audit)
    : ICommandHandler<BeginHandover, Guid>,
        ICommandHandler<CallOffHandover, Unit>
{
    public async ValueTask<Guid> Handle(BeginHandover command, CancellationToken cancellationToken)
    {
        var leaving = await leaves.ManagedAsync(command.StaffId, cancellationToken);
        var actor = call.RequireStaff();
        if (leaving.Id == actor.StaffId)
        {
            throw new DomainException(HandoverErrors.Oneself);
        }

        if (await book.RunningAsync(leaving.Id, cancellationToken) is not null)
        {
            throw new DomainException(HandoverErrors.Running);
        }

        var chosen = command.Successors.Values.Distinct().ToList();
        var fit = await book.SuccessorsOf(leaving).Where(account => chosen.Contains(account.Id)).CountAsync(cancellationToken);
        if (fit != chosen.Count)
        {
            throw new DomainException(HandoverErrors.NoSuccessor);
        }

        var posts = HandoverBook.CasePosts(leaving).ToList();
        posts.ForEach(post => post.Leave(call.Now));
        var handover = new StaffHandover(leaving.Id, posts[0].Division, actor.StaffId, call.Now);
        handover.Choose(command.Successors);
        db.Add(handover);
        audit.RecordObject(call, nameof(BeginHandover), leaving.Id.ToString());
        return handover.Id;
    }

    public async ValueTask<Unit> Handle(CallOffHandover command, CancellationToken cancellationToken)
    {
        var handover = await db.Set<StaffHandover>()
            .Include(found => found.Choices)
            .FirstOrDefaultAsync(found => found.Id == command.HandoverId, cancellationToken);
        if (handover is null || !call.RequireStaff().Covers(Permission.ViewDirectory, handover.Area))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (!book.MayManage(handover.StaffId, handover.Area))
        {
            throw new DomainException(LeaveErrors.NotYours);
        }

        handover.CallOff(call.Now);
        var posts = await db.Set<StaffPost>().Where(post => post.StaffId == handover.StaffId).ToListAsync(cancellationToken);
        posts.ForEach(post => post.Stay());
        audit.RecordObject(call, nameof(CallOffHandover), handover.StaffId.ToString());
        return Unit.Value;
    }
}
