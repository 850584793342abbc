using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>归档: the file of a case that has ended gets its place, its catalogue and its years. Nothing of it may still be owed.</summary>
/// <exception cref="DomainException">
/// <c>archive-visits-owed</c>, <c>archive-order-holds</c>, <c>archive-too-early</c> while the end may be taken back, <c>case-archived</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ArchiveCase(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class ArchiveCaseHandler(AppDbContext db, CaseLoader cases, CallContext call) : ICommandHandler<ArchiveCase, Unit>
{
    public async ValueTask<Unit> Handle(ArchiveCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Archive, cancellationToken);
        if (
            await db.Set<ReturnVisit>()
                .AnyAsync(visit => visit.CaseId == about.Id && visit.State == ReturnVisitState.Planned, cancellationToken)
        )
        {
            throw new DomainException(ClosingErrors.VisitsOwed);
        }

        if (await db.OrdersInHand().AnyAsync(order => order.CaseId == about.Id, cancellationToken))
        {
            throw new DomainException(ClosingErrors.OrderHolds);
        }

        about.Archive(cases.Acting(about), ArchivePolicy.KeepYears(about.Nature, IsSensitive(about)), call.Now);
        return Unit.Value;
    }

    private static bool IsSensitive(Case about) => about.MinorInvolved || CategoryNames.IsSensitive(about.Category);
}

internal static class OpenOrders
{
    /// <summary>Orders that are asked for, that hold, or whose form has not gone back to the court: nothing of their case is filed.</summary>
    public static IQueryable<ProtectionOrder> OrdersInHand(this AppDbContext db) =>
        db.Set<ProtectionOrder>()
            .Where(order => order.State != OrderState.Refused && order.State != OrderState.GivenUp)
            .Where(order => order.State != OrderState.Ended || order.FormReturnedOn == null);
}
