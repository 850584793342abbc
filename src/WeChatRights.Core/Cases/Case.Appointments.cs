using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>What the booked consultation of a case means for the case.</summary>
internal sealed partial class Case
{
    /// <summary>She has taken another time: the case waits for that one.</summary>
    public void AppointmentMoved(ClockStart talk, DateTimeOffset now)
    {
        Stop(ClockKind.Handling, now);
        Start(talk);
        Log(CaseEventKind.AppointmentMoved, null, now);
    }

    /// <summary>Staff have put it on another time, after asking her.</summary>
    public void AppointmentRescheduled(CaseActor actor, ClockStart talk, DateTimeOffset now)
    {
        Stop(ClockKind.Handling, now);
        Start(talk);
        Log(CaseEventKind.AppointmentRescheduled, actor, now);
    }

    /// <summary>Another provider will be there.</summary>
    public void AppointmentRehomed(DateTimeOffset now) => Log(CaseEventKind.AppointmentRehomed, null, now);

    /// <summary>The provider cannot come: she is to be called, as well as told.</summary>
    public void AppointmentDisplaced(DateTimeOffset startsAt, DateTimeOffset now)
    {
        Log(CaseEventKind.AppointmentDisplaced, null, now);
        AskForCall(startsAt, displaced: true);
    }

    /// <summary>
    /// Ends a matter that was nothing but the talk. Where she may be in danger it is only a request, as any withdrawal: somebody makes
    /// sure over the safe channel that it is her own wish.
    /// </summary>
    public void AppointmentCancelled(DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return; // Staff have ended it before.
        }

        Log(CaseEventKind.AppointmentCancelled, null, now);
        if (NeedsAsking)
        {
            RequestWithdrawal(now);
            return;
        }

        Finish(CaseStatus.Closed, default, now);
        Result = CaseResult.Withdrawn;
    }

    /// <param name="advice">For her; waits in her inbox.</param>
    /// <param name="summary">Ends the matter with it, unless the federation still owes something that no talk makes up for; null: it goes on.</param>
    public void AppointmentHeld(CaseActor actor, Words advice, Words? summary, DateTimeOffset now)
    {
        TakenUpAt ??= now;
        Log(CaseEventKind.AppointmentHeld, actor, now);
        MessageClient(actor, advice, now);
        if (summary is not null && IsOpen && ClosingTo is null && !OwesDuty(CaseResult.Answered))
        {
            // Who held the talk is one person; whoever answers for the case is the other, where it takes two.
            var second = OwnerId == actor.StaffId ? SupervisorId : OwnerId;
            Close(actor, CaseResult.Answered, ClosingProof.ServiceRecord, second, summary, now);
        }
    }

    /// <summary>She did not come: a call over her safe channel, with a clock of its own.</summary>
    public void AppointmentMissed(CaseActor actor, ClockStart safetyCall, DateTimeOffset now)
    {
        TakenUpAt ??= now;
        Log(CaseEventKind.AppointmentMissed, actor, now);
        if (IsOpen)
        {
            Stop(ClockKind.FirstContact, now);
            Start(safetyCall);
        }
    }

    /// <summary>No message can remind her, or nobody will be there: the accountable person is to call before the talk, in her hours.</summary>
    public void AskForCall(DateTimeOffset startsAt, bool displaced = false)
    {
        if (IsOpen)
        {
            Raise(new ClientMustBeCalled(Id, OwnerId, startsAt, displaced));
        }
    }

    /// <summary>
    /// She says how things stand after the talk. Where all is well the following up ends; else somebody speaks with her, and the matter
    /// goes on for that, also when the talk had ended it.
    /// </summary>
    /// <param name="contact">Until when she is to be reached.</param>
    public void FollowUpAnswered(FollowUpAnswer answer, ClockStart contact, DateTimeOffset now)
    {
        Log(EntryOf(answer), null, now);
        if (answer == FollowUpAnswer.Fine)
        {
            return;
        }

        GoOn();
        if (answer == FollowUpAnswer.NotSafe)
        {
            (DangerNow, Risk) = (true, RiskLevel.High);
        }

        Stop(ClockKind.FirstContact, now);
        Start(contact);
        Raise(new ClientFollowedUp(Id, OwnerId, answer));
    }

    /// <summary>No answer where she may be in danger: the accountable person is asked to call, in her hours.</summary>
    public void FollowUpUnanswered(DateTimeOffset now)
    {
        if (NeedsAsking)
        {
            Log(CaseEventKind.FollowUpUnanswered, null, now);
            Raise(new ClientFollowedUp(Id, OwnerId, null));
        }
    }

    /// <param name="followUp">Somebody has to go on with it.</param>
    public void VolunteerReported(bool followUp, DateTimeOffset now) =>
        Log(followUp ? CaseEventKind.VolunteerWantsFollowUp : CaseEventKind.VolunteerReported, null, now);

    /// <summary>What had ended it counts no more. The clocks that ran then stay stopped.</summary>
    private void GoOn()
    {
        if (!IsOpen)
        {
            (Status, IsOpen) = (CaseStatus.InProgress, true);
            (ClosedAt, FinishedBy, Result, DeclineGround) = (null, null, null, null);
        }
    }

    private static CaseEventKind EntryOf(FollowUpAnswer answer) =>
        answer switch
        {
            FollowUpAnswer.Fine => CaseEventKind.FollowUpFine,
            FollowUpAnswer.NotSolved => CaseEventKind.FollowUpNotSolved,
            FollowUpAnswer.NotSafe => CaseEventKind.FollowUpNotSafe,
            _ => CaseEventKind.FollowUpCallMe,
        };

    private bool NeedsAsking => NeedToKnow || DangerNow || MinorInvolved || Risk == RiskLevel.High;
}
