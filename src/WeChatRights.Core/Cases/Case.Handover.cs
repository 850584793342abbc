using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>离岗交接: whoever had it leaves for good, and somebody else has it from now on. No limit moves (ADR 24).</summary>
internal sealed partial class Case
{
    /// <summary>The owner leaves. She sees it no longer by having worked on it.</summary>
    /// <param name="supervisor">The named superior of the new owner; asked for only when the unit changes or the present one is she.</param>
    public void PassOn(AccountableOfficer to, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        var (leaving, unit) = (OwnerId, Unit);
        HandTo(to, now);
        if (to.Unit != unit || SupervisorId == to.StaffId)
        {
            Supervise(supervisor);
        }

        Forget(leaving);
        Log(CaseEventKind.HandedOver, null, now, to: to);
    }

    /// <summary>The named superior leaves.</summary>
    /// <param name="supervisor">Null: nobody above is there.</param>
    public void PassOnAbove(AccountableOfficer? supervisor)
    {
        var leaving = SupervisorId;
        Supervise(supervisor);
        if (leaving is { } gone)
        {
            Forget(gone);
        }
    }

    private void Forget(Guid staffId) =>
        _members.RemoveAll(member => member.StaffId == staffId && member.Role == CaseMemberRole.Participant);
}
