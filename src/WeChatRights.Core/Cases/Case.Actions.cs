using WeChatRights.Core.Cases.Closing;
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
        ObjectionPending = false; // Whoever takes it has let the objection go.
        TakenUpAt ??= now;
        Stop(ClockKind.AcceptanceNotice, now);
        Stop(ClockKind.Objection, now);
        if (Risk != RiskLevel.High)
        {
            Stop(ClockKind.FirstContact, now); // The notice reaches her; in danger a person must.
        }

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
        HandTo(to, now);
        Supervise(new AccountableOfficer(sender, "", actor.Unit ?? Unit));
        Stop(ClockKind.Objection, now);
        Start(objection);
        Log(CaseEventKind.SentDown, actor, now, reason, to);
    }

    /// <summary>
    /// Another organ has the power: she is told which (art. 23(2)). Never for domestic violence: whoever receives it first keeps it
    /// (Henan Anti-DV Regulation art. 20).
    /// </summary>
    public void Guide(CaseActor actor, Words advice, DateTimeOffset now)
    {
        Require(CaseAction.Guide);
        if (!MayBeGuided)
        {
            throw new DomainException(CaseErrors.FirstReceiverKeeps);
        }

        RequireReporting();
        Finish(CaseStatus.Guided, actor, now);
        Log(CaseEventKind.Guided, actor, now, advice);
        Raise(new CaseGuided(Id, CitizenId));
    }

    /// <summary>Sent to us by mistake: back to the sender with reasons, within five working days (art. 23(3)).</summary>
    public void Object(CaseActor actor, AccountableOfficer sender, AccountableOfficer? supervisor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.Object);
        if (!MayBeObjected)
        {
            throw new DomainException(CaseErrors.NothingToObjectTo);
        }

        HandTo(sender, now);
        Supervise(supervisor);
        Stop(ClockKind.Objection, now);
        Log(CaseEventKind.Objected, actor, now, reason, sender);
    }

    /// <summary>Same matter already in hand elsewhere or ended by review: told, and not taken up again (arts. 19(3), 36(3)).</summary>
    public void DeclineDuty(CaseActor actor, DeclineGround ground, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.DeclineDuty);
        RequireReporting();
        Finish(CaseStatus.NoDuty, actor, now);
        DeclineGround = ground;
        Log(CaseEventKind.DutyDeclined, actor, now, reason);
        Raise(new CaseDeclined(Id, CitizenId));
    }

    public void AssignTo(CaseActor actor, AccountableOfficer to, Words? reason, DateTimeOffset now)
    {
        Require(CaseAction.Assign);
        TakenUpAt ??= now;
        HandTo(to, now);
        Log(CaseEventKind.Assigned, actor, now, reason, to);
    }

    /// <summary>大事不出乡、难事不出县: a level up, by a person's decision.</summary>
    public void EscalateUp(CaseActor actor, AccountableOfficer to, AccountableOfficer? supervisor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.EscalateUp);
        HandTo(to, now);
        Supervise(supervisor);
        Stop(ClockKind.Objection, now); // Whoever sends it up has not objected.
        Log(CaseEventKind.EscalatedUp, actor, now, reason, to);
    }

    /// <summary>A level up because a clock has run out. The clock itself runs on.</summary>
    public void EscalateOverdue(Guid clockId, AccountableOfficer to, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        _clocks.Single(clock => clock.Id == clockId).Escalated();
        if (to.StaffId == OwnerId)
        {
            return; // Already at the top: the owner is told again by the reminder.
        }

        HandTo(to, now);
        Supervise(supervisor);
        EscalatedLevels++;
        Log(CaseEventKind.EscalatedOverdue, null, now, to: to);
    }

    /// <param name="contacted">She was reached by telephone or in person: that is the first contact.</param>
    public void AddNote(CaseActor actor, Words note, bool contacted, DateTimeOffset now)
    {
        Require(CaseAction.AddNote);
        TakenUpAt ??= now;
        if (contacted)
        {
            Stop(ClockKind.FirstContact, now);
        }

        Log(contacted ? CaseEventKind.ContactNote : CaseEventKind.Note, actor, now, note);
    }

    /// <summary>Words for her. They wait in her inbox; the message that goes out says only that there is news.</summary>
    public Guid MessageClient(CaseActor actor, Words text, DateTimeOffset now)
    {
        Require(CaseAction.MessageClient);
        TakenUpAt ??= now;
        Stop(ClockKind.FirstContact, now);
        Stop(ClockKind.Answer, now);
        var entry = Log(CaseEventKind.MessageToClient, actor, now, text);
        Raise(new ClientMessaged(Id, CitizenId, entry.Id));
        return entry.Id;
    }

    /// <summary>She asks to withdraw. Only a request: staff make sure over the safe channel that it is her own wish.</summary>
    public void RequestWithdrawal(DateTimeOffset now)
    {
        Require(CaseAction.RequestWithdrawal);
        WithdrawalRequested = true;
        Log(CaseEventKind.WithdrawalRequested, null, now);
    }

    /// <summary>
    /// What she answered when she was asked over the safe channel. Her own wish ends the case as withdrawn, also before it was accepted;
    /// otherwise it goes on as if she had not asked. Either way she was reached.
    /// </summary>
    public void AnswerWithdrawal(CaseActor actor, bool isHerWish, Words how, DateTimeOffset now)
    {
        Require(CaseAction.AnswerWithdrawal);
        if (!WithdrawalRequested)
        {
            throw new DomainException(CaseErrors.NoWithdrawalAsked);
        }

        if (isHerWish)
        {
            RequirePoliceReport();
            RequireReporting(); // Nobody's wish is asked.
            Finish(CaseStatus.Closed, actor, now);
            (Result, Proof) = (CaseResult.Withdrawn, ClosingProof.HerWord);
            Log(CaseEventKind.Closed, actor, now, how);
            Raise(new CaseClosed(Id, CitizenId, ByHerWish: true));
            return;
        }

        WithdrawalRequested = false;
        TakenUpAt ??= now;
        Stop(ClockKind.FirstContact, now);
        Log(CaseEventKind.WithdrawalDropped, actor, now, how);
    }

    /// <param name="answer">It is a question to be answered by then; one that waits already keeps its day.</param>
    public void Supplemented(CaseEventKind kind, ClockStart? answer, DateTimeOffset now)
    {
        Require(CaseAction.Supplement);
        if (answer is { } start && !Runs(ClockKind.Answer))
        {
            Start(start);
        }

        Log(kind, null, now);
    }

    /// <summary>回避: a party is this person's kin, so from now on only handlers see it and she never does.</summary>
    /// <param name="by">Who takes an open case over when it was hers; null when it was not, or nobody could be found.</param>
    public void StandAside(Guid staffId, AccountableOfficer? by, AccountableOfficer? supervisor, DateTimeOffset now)
    {
        AddMember(staffId, CaseMemberRole.Barred);
        NeedToKnow = true;
        if (!IsOpen)
        {
            return; // Who finished it stays on record.
        }

        if (OwnerId == staffId && by is not null)
        {
            HandTo(by, now);
            Supervise(supervisor);
            Log(CaseEventKind.Assigned, null, now, to: by);
        }
        else if (OwnerId == staffId)
        {
            Raise(new CaseOrphaned(Id, null));
        }
        else if (SupervisorId == staffId)
        {
            Supervise(supervisor);
        }
    }

    /// <param name="stars">1 to 5.</param>
    public void Rate(int stars, DateTimeOffset now)
    {
        if (!MayBeRated)
        {
            throw new DomainException(CaseErrors.NotRateable);
        }

        Rating = stars;
        Log(CaseEventKind.Rated, null, now);
    }

    /// <summary>
    /// 撤销: takes back the guiding, declining or closing within minutes, by the person who did it. The clocks that it stopped run on
    /// as if nothing had happened.
    /// </summary>
    public void UndoFinish(CaseActor actor, DateTimeOffset now)
    {
        Require(CaseAction.UndoFinish);
        if (ClosedAt is not { } closedAt || !MayBeUndone(now) || FinishedBy != actor.StaffId)
        {
            throw new DomainException(CaseErrors.TooLateToUndo);
        }

        ObjectionPending = Status == CaseStatus.Returned;
        Reopen(closedAt);
        Log(CaseEventKind.FinishUndone, actor, now);
        Raise(new CaseReopened(Id, CitizenId, closedAt));
    }

    /// <param name="finishedAt">The limits that were stopped then run on as if nothing had happened.</param>
    private void Reopen(DateTimeOffset finishedAt)
    {
        var wasAccepted = _clocks.Any(clock => clock.Kind == ClockKind.Handling); // Not when she withdrew before.
        Status = wasAccepted ? CaseStatus.InProgress : CaseStatus.Registered;
        Result = null;
        DeclineGround = null;
        FinishedBy = null;
        ClosedAt = null;
        IsOpen = true;
        OutOfArchive();
        _clocks.ForEach(clock => clock.RunOn(finishedAt));
        RefreshDue();
    }

    private void Finish(CaseStatus status, CaseActor actor, DateTimeOffset now)
    {
        Status = status;
        TakenUpAt ??= now;
        ClosedAt = now;
        FinishedBy = actor.StaffId;
        (ClosingTo, ClosingBy, ClosingSecondId) = (null, null, null);
        IsOpen = false;
        StopAll(now);
    }
}
