using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// 回避 (信访工作条例 art. 28(3)) after the fact: the person never sees the case again. Was it hers, it goes one level up, as it would
/// have at its filing; was she the named superior, another is named.
/// </summary>
internal sealed class OnPartyIsKin(CitizenCases cases, OfficerDirectory officers, CallContext call) : INotificationHandler<PartyIsKin>
{
    public async ValueTask Handle(PartyIsKin notification, CancellationToken cancellationToken)
    {
        var found = await cases.FindAsync(notification.CaseId, cancellationToken);
        Guid[] barred = [.. found.Barred, notification.StaffId];
        var by =
            found.OwnerId == notification.StaffId
                ? await officers.AnswerableForAsync(found.Unit.Parent ?? found.Unit, barred, cancellationToken)
                : null;
        var (unit, owner) = by is null ? (found.Unit, found.OwnerId) : (by.Unit, by.StaffId);
        var supervisor = await officers.AboveAsync(unit, [.. barred, owner], cancellationToken);
        found.StandAside(notification.StaffId, by, supervisor, call.Now);
    }
}
