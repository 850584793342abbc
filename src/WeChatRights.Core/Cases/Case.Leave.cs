using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>请假代班: while its owner or superior is away, somebody stands in, and gives it back afterwards. No limit moves.</summary>
internal sealed partial class Case
{
    /// <summary>The leave of the owner for whom the present one stands in; null: it is the present owner's own. Whoever hands it on by hand ends it.</summary>
    public Guid? OwnerLeaveId { get; private set; }

    /// <summary>The same of the named superior.</summary>
    public Guid? SupervisorLeaveId { get; private set; }

    /// <summary>The owner is away from today on: this colleague has it meanwhile.</summary>
    /// <param name="supervisor">The named superior of the new owner; asked for only when the present one is she, or it has gone up.</param>
    public void StandInForOwner(Guid leaveId, AccountableOfficer by, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        var (first, unit) = (OwnerLeaveId ?? leaveId, Unit); // Who was away first gets it back.
        HandTo(by, now);
        if (by.Unit != unit || SupervisorId == by.StaffId)
        {
            Supervise(supervisor);
        }

        OwnerLeaveId = first;
        Log(CaseEventKind.StandInBegan, null, now, to: by);
    }

    /// <summary>The owner is back: it is hers again.</summary>
    /// <inheritdoc cref="StandInForOwner"/>
    public void GiveBackToOwner(AccountableOfficer owner, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        var unit = Unit;
        HandTo(owner, now);
        if (owner.Unit != unit || SupervisorId == owner.StaffId)
        {
            Supervise(supervisor);
        }

        Log(CaseEventKind.StandInEnded, null, now, to: owner);
    }

    /// <summary>She has no post there any more or must not have it: who stood in keeps it.</summary>
    public void KeepFromOwner() => OwnerLeaveId = null;

    /// <summary>The named superior is away from today on. What waits for her word is asked of who stands in.</summary>
    public void StandInForSupervisor(Guid leaveId, AccountableOfficer by)
    {
        var first = SupervisorLeaveId ?? leaveId;
        Supervise(by);
        SupervisorLeaveId = first;
    }

    /// <param name="supervisor">She herself, who is back; null: she may not have it any more, and it stays with who stood in.</param>
    public void GiveBackToSupervisor(AccountableOfficer? supervisor)
    {
        if (supervisor is not null)
        {
            Supervise(supervisor);
        }

        SupervisorLeaveId = null;
    }

    /// <summary>Who was asked to agree to the end is away: another is asked.</summary>
    public void AskInstead(AccountableOfficer second)
    {
        if (ClosingSecondId is not null)
        {
            ClosingSecondId = second.StaffId;
            AddPart(second.StaffId);
            Raise(new ClosingAsked(Id, second.StaffId));
        }
    }

    /// <summary>Who was asked to agree to a lower risk is away: another is asked.</summary>
    public void AskLoweringInstead(AccountableOfficer second)
    {
        if (LoweringSecondId is not null)
        {
            LoweringSecondId = second.StaffId;
            AddPart(second.StaffId);
            Raise(new RiskLoweringAsked(Id, second.StaffId));
        }
    }

    /// <summary>Sees it from now on, unless she does already.</summary>
    private void AddPart(Guid staffId)
    {
        if (!_members.Exists(member => member.StaffId == staffId))
        {
            AddMember(staffId, CaseMemberRole.Participant);
        }
    }
}
