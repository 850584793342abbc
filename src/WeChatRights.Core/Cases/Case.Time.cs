using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What happens to a case by the mere passing of time.</summary>
internal sealed partial class Case
{
    /// <summary>Marks each clock that has come three days, one day or no day before its end; each mark once.</summary>
    public void Remind(DateTimeOffset now)
    {
        foreach (var clock in _clocks.Where(clock => clock.StoppedAt is null))
        {
            if (ReminderPolicy.MarkDue(clock.InternalDueAt, clock.RemindedMark, now) is { } mark)
            {
                clock.Reminded(mark);
                Raise(new CaseFallsDue(Id, clock.Id, OwnerId, mark));
            }
        }
    }

    /// <summary>Running clocks of our own with a level still to climb.</summary>
    public IEnumerable<CaseClock> Late(DateTimeOffset now) =>
        _clocks.Where(clock =>
            clock.StoppedAt is null
            && !TrackedPolicy.IsTracked(clock.Kind)
            && EscalationPolicy.StepsDue(clock.InternalDueAt, now) > clock.EscalatedSteps
        );

    /// <summary>件件有人抓: its owner is gone, so whoever answers for the unit takes it over.</summary>
    public void TakeOver(AccountableOfficer? by, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        if (by is not null)
        {
            HandTo(by, now);
            Supervise(supervisor);
            Log(CaseEventKind.Assigned, null, now, to: by);
        }

        Raise(new CaseOrphaned(Id, by?.StaffId));
    }
}
