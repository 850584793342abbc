using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

internal sealed partial class Case
{
    /// <summary>Ours: notice is given now, so its clock stops and the handling clock starts (信访工作条例 art. 23).</summary>
    public void Accept(CaseActor actor, ClockStart handling, DateTimeOffset now)
    {
        Require(CaseAction.Accept);
        Status = CaseStatus.InProgress;
        TakenUpAt ??= now;
        StopAll(now);
        Start(handling);
        Log(CaseEventKind.Accepted, actor, now);
        Raise(new CaseAccepted(Id, CitizenId));
    }

    /// <summary>Belongs to a lower federation: 转送, 交办 (art. 23). Her village is refused when she ruled it out.</summary>
    public void SendDown(CaseActor actor, AccountableOfficer to, ClockStart objection, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.SendDown);
        if (to.Unit.Level <= Unit.Level || !Unit.Contains(to.Unit))
        {
            throw new DomainException(CaseErrors.NotBelow);
        }

        if (AvoidVillage && to.Unit.Level == DivisionLevel.Village)
        {
            throw new DomainException(CaseErrors.VillageRuledOut);
        }

        var sender = OwnerId;
        HandTo(to);
        Supervise(new AccountableOfficer(sender, "", actor.Unit ?? Unit));
        Stop(ClockKind.Objection, now);
        Start(objection);
        Log(CaseEventKind.SentDown, actor, now).With(reason.Sealed(this), to.StaffId);
    }

    /// <summary>Another organ has the power: she is told which (art. 23(2)).</summary>
    public void Guide(CaseActor actor, Words advice, DateTimeOffset now)
    {
        Require(CaseAction.Guide);
        Finish(CaseStatus.Guided, null, now);
        Log(CaseEventKind.Guided, actor, now).With(advice.Sealed(this));
        Raise(new CaseGuided(Id, CitizenId));
    }

    /// <summary>Sent to us by mistake: back to the sender with reasons, within five working days (art. 23(3)).</summary>
    public void Object(CaseActor actor, AccountableOfficer sender, AccountableOfficer? supervisor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.Object);
        if (!_clocks.Any(clock => clock.Kind == ClockKind.Objection && clock.StoppedAt is null))
        {
            throw new DomainException(CaseErrors.NothingToObjectTo);
        }

        HandTo(sender);
        Supervise(supervisor);
        Stop(ClockKind.Objection, now);
        Log(CaseEventKind.Objected, actor, now).With(reason.Sealed(this), sender.StaffId);
    }

    /// <summary>Same matter already in hand elsewhere or ended by review: told, and not taken up again (arts. 19(3), 36(3)).</summary>
    public void DeclineDuty(CaseActor actor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.DeclineDuty);
        Finish(CaseStatus.NoDuty, null, now);
        Log(CaseEventKind.DutyDeclined, actor, now).With(reason.Sealed(this));
        Raise(new CaseDeclined(Id, CitizenId));
    }

    public void AssignTo(CaseActor actor, AccountableOfficer to, Words? reason, DateTimeOffset now)
    {
        Require(CaseAction.Assign);
        TakenUpAt ??= now;
        HandTo(to);
        Log(CaseEventKind.Assigned, actor, now).With(reason?.Sealed(this), to.StaffId);
    }

    /// <summary>大事不出乡、难事不出县: a level up, by a person's decision.</summary>
    public void EscalateUp(CaseActor actor, AccountableOfficer to, AccountableOfficer? supervisor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.EscalateUp);
        HandTo(to);
        Supervise(supervisor);
        Log(CaseEventKind.EscalatedUp, actor, now).With(reason.Sealed(this), to.StaffId);
    }

    /// <summary>A level up because a clock has run out. The clock itself runs on.</summary>
    public void EscalateOverdue(Guid clockId, AccountableOfficer to, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        _clocks.Single(clock => clock.Id == clockId).Escalated();
        if (to.StaffId == OwnerId)
        {
            return; // Already at the top: the owner is told again by the reminder.
        }

        HandTo(to);
        Supervise(supervisor);
        EscalatedLevels++;
        Log(CaseEventKind.EscalatedOverdue, null, now).With(toStaffId: to.StaffId);
    }

    public void AddNote(CaseActor actor, Words note, DateTimeOffset now)
    {
        Require(CaseAction.AddNote);
        TakenUpAt ??= now;
        Log(CaseEventKind.Note, actor, now).With(note.Sealed(this));
    }

    /// <summary>Words for her. They wait in her inbox; the message that goes out says only that there is news.</summary>
    public Guid MessageClient(CaseActor actor, Words text, DateTimeOffset now)
    {
        Require(CaseAction.MessageClient);
        TakenUpAt ??= now;
        Stop(ClockKind.FirstContact, now);
        var entry = Log(CaseEventKind.MessageToClient, actor, now).With(text.Sealed(this));
        Raise(new ClientMessaged(Id, CitizenId, entry.Id));
        return entry.Id;
    }

    /// <summary>Ends the matter with a result. High risk never ends by mediation (妇联家暴投诉工作规程 art. 11).</summary>
    public void Close(CaseActor actor, CaseResult result, Words summary, DateTimeOffset now)
    {
        Require(CaseAction.Close);
        if (Risk == RiskLevel.High && result is (CaseResult.Mediated or CaseResult.MediationFailed))
        {
            throw new DomainException(CaseErrors.NoMediationAtHighRisk);
        }

        Finish(CaseStatus.Closed, result, now);
        Log(CaseEventKind.Closed, actor, now).With(summary.Sealed(this));
        Raise(new CaseClosed(Id, CitizenId));
    }

    /// <summary>She asks to withdraw. Only a request: staff make sure over the safe channel that it is her own wish.</summary>
    public void RequestWithdrawal(DateTimeOffset now)
    {
        Require(CaseAction.RequestWithdrawal);
        WithdrawalRequested = true;
        Log(CaseEventKind.WithdrawalRequested, null, now);
    }

    public void Supplemented(CaseEventKind kind, DateTimeOffset now)
    {
        Require(CaseAction.Supplement);
        Log(kind, null, now);
    }

    /// <param name="stars">1 to 5.</param>
    public void Rate(int stars, DateTimeOffset now)
    {
        if (IsOpen || Rating is not null)
        {
            throw new DomainException(CaseErrors.NotRateable);
        }

        Rating = stars;
        Log(CaseEventKind.Rated, null, now);
    }

    private void Finish(CaseStatus status, CaseResult? result, DateTimeOffset now)
    {
        Status = status;
        Result = result;
        TakenUpAt ??= now;
        ClosedAt = now;
        IsOpen = false;
        StopAll(now);
    }
}

/// <summary>What somebody wrote, with the key to seal it. Never kept.</summary>
internal readonly record struct Words(string Text, CaseKey Key)
{
    public Sealed<string> Sealed(Case about) => Key.Seal(CaseFields.EventText, about.Timeline[^1].Id, Text);
}
