using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// How dangerous it is for her. One person may raise it; to lower it takes two. Where she herself says that she is in danger the risk is high too,
/// but somebody speaks with her first: the report to the police and the plan of contacts begin when the danger was judged.
/// </summary>
internal sealed partial class Case
{
    /// <summary>Somebody at the county has asked to lower the risk to this; null: nobody has.</summary>
    public RiskLevel? LoweringTo { get; private set; }

    /// <summary>Who has asked: somebody else has to agree.</summary>
    public Guid? LoweringBy { get; private set; }

    /// <summary>Who was asked to agree; null: nobody has asked, or nobody else was there. Others of the county may answer as well.</summary>
    public Guid? LoweringSecondId { get; private set; }

    /// <summary>How often she was spoken with, as high risk demands, since it became high.</summary>
    public int SafetyContacts { get; private set; }

    public bool MayBeLowered => Risk > RiskLevel.Low && LoweringTo is null;

    public bool AwaitsSafetyContact => Runs(ClockKind.SafetyContact);

    /// <summary>
    /// The danger was judged. A higher level counts at once; a lower one is on record and changes nothing (<see cref="ProposeLowering"/>).
    /// </summary>
    /// <param name="duty">Who answers at the county; is told and takes part when it is high.</param>
    /// <param name="withHer">She answered herself: that is a contact.</param>
    public void AssessRisk(CaseActor actor, RiskLevel found, AccountableOfficer? duty, bool withHer, Words? words, DateTimeOffset now)
    {
        Require(CaseAction.AssessRisk);
        TakenUpAt ??= now;
        Stop(ClockKind.Reassessment, now);
        Log(CaseEventKind.RiskAssessed, actor, now, words);
        if (withHer)
        {
            Stop(ClockKind.FirstContact, now);
        }

        if (LoweringTo < found)
        {
            EndLowering(); // What was asked before does not hold against what is known now.
        }

        if (found == RiskLevel.High)
        {
            StandAtHigh(duty, withHer, now);
        }
        else if (found > Risk)
        {
            Risk = found;
        }
    }

    /// <summary>What was told to the police, and when (妇联家暴投诉工作规程 art. 11).</summary>
    public void ReportToPolice(CaseActor actor, Words record, DateTimeOffset now)
    {
        Require(CaseAction.ReportToPolice);
        TakenUpAt ??= now;
        Stop(ClockKind.PoliceReport, now);
        Log(CaseEventKind.ReportedToPolice, actor, now, record);
    }

    /// <summary>
    /// A contact of the plan. It counts only when she was alone and could speak (妇联家暴投诉工作规程 art. 13); else somebody tries again, and the
    /// limit stays.
    /// </summary>
    public void RecordSafetyContact(CaseActor actor, bool spoke, Words record, DateTimeOffset now)
    {
        Require(CaseAction.RecordSafetyContact);
        if (!AwaitsSafetyContact)
        {
            throw new DomainException(CaseErrors.NoSafetyContact);
        }

        TakenUpAt ??= now;
        Log(spoke ? CaseEventKind.SafetyContactMade : CaseEventKind.SafetyContactTried, actor, now, record);
        if (spoke)
        {
            Stop(ClockKind.FirstContact, now);
            Stop(ClockKind.SafetyContact, now);
            SafetyContacts++;
            if (SafetyPolicy.NextContact(SafetyContacts, now) is { } next)
            {
                Start(next);
            }
        }
    }

    /// <summary>The county finds it less dangerous than on record. A second person has to agree.</summary>
    /// <param name="second">Who is asked to; null: nobody else is there.</param>
    public void ProposeLowering(CaseActor actor, RiskLevel to, AccountableOfficer? second, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.ProposeLowerRisk);
        if (LoweringTo is not null)
        {
            throw new DomainException(CaseErrors.LoweringAsked);
        }

        if (to >= Risk || to == RiskLevel.Unassessed)
        {
            throw new DomainException(CaseErrors.RiskNotLower);
        }

        RequirePoliceReport();
        (LoweringTo, LoweringBy, LoweringSecondId) = (to, actor.StaffId, second?.StaffId);
        if (second is not null)
        {
            AddMember(second.StaffId, CaseMemberRole.Participant);
            Raise(new RiskLoweringAsked(Id, second.StaffId));
        }

        Log(CaseEventKind.RiskLoweringProposed, actor, now, reason);
    }

    /// <summary>The second signature, or a no. Never by the person who asked.</summary>
    public void DecideLowering(CaseActor actor, bool agrees, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.DecideLowerRisk);
        if (LoweringTo is not { } to)
        {
            throw new DomainException(CaseErrors.NoLoweringAsked);
        }

        if (LoweringBy == actor.StaffId)
        {
            throw new DomainException(CaseErrors.SecondPersonNeeded);
        }

        EndLowering();
        if (agrees)
        {
            (Risk, DangerNow) = (to, false);
            Stop(ClockKind.SafetyContact, now);
        }

        Log(agrees ? CaseEventKind.RiskLowered : CaseEventKind.RiskLoweringRefused, actor, now, reason);
    }

    /// <summary>High, or high once more: another incident asks for a report of its own, and the plan of contacts begins anew.</summary>
    private void StandAtHigh(AccountableOfficer? duty, bool withHer, DateTimeOffset now)
    {
        Risk = RiskLevel.High;
        if (!Runs(ClockKind.PoliceReport))
        {
            Start(SafetyPolicy.PoliceReport(now));
        }

        SafetyContacts = 0;
        if (withHer)
        {
            Stop(ClockKind.SafetyContact, now);
        }

        // Who was to be called sooner still is: a limit that runs is never put off. One that ends later gives way, or two would run.
        var next = SafetyPolicy.NextContact(0, now)!.Value;
        if (!_clocks.Exists(clock => clock is { Kind: ClockKind.SafetyContact, StoppedAt: null } && clock.DueAt <= next.DueAt))
        {
            Stop(ClockKind.SafetyContact, now);
            Start(next);
        }

        if (duty is not null && !_members.Exists(member => member.StaffId == duty.StaffId))
        {
            AddMember(duty.StaffId, CaseMemberRole.Participant);
        }

        Raise(new CaseAtHighRisk(Id, [.. new[] { OwnerId, SupervisorId, duty?.StaffId }.OfType<Guid>().Distinct()]));
    }

    /// <summary>High risk is not put away before the police know of it.</summary>
    private void RequirePoliceReport()
    {
        if (Risk == RiskLevel.High && Runs(ClockKind.PoliceReport))
        {
            throw new DomainException(CaseErrors.PoliceReportMissing);
        }
    }

    private void EndLowering() => (LoweringTo, LoweringBy, LoweringSecondId) = (null, null, null);

    private bool Runs(ClockKind kind) => _clocks.Exists(clock => clock.Kind == kind && clock.StoppedAt is null);
}
