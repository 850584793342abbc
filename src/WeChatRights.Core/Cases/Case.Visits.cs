using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Surveys;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What comes after an end.</summary>
internal sealed partial class Case
{
    /// <summary>A talk that is owed after the end was made or tried.</summary>
    public void RecordVisit(CaseActor actor, bool spoke, Words words, DateTimeOffset now)
    {
        Require(CaseAction.RecordVisit);
        Log(spoke ? CaseEventKind.VisitMade : CaseEventKind.VisitTried, actor, now, words);
    }

    /// <summary>
    /// It goes on: new facts, or not done what was promised. A new promise begins; what had run before the end stays over. The same person answers for it as
    /// at its end.
    /// </summary>
    /// <param name="actor">Null: she herself, who has said that she is not safe.</param>
    public void Reopen(CaseActor? actor, ClockStart promise, Words? words, DateTimeOffset now)
    {
        Require(CaseAction.Reopen);
        var finishedAt = ClosedAt ?? now;
        Status = CaseStatus.InProgress;
        (Result, DeclineGround, FinishedBy, ClosedAt, Rating) = (null, null, null, null, null);
        IsOpen = true;
        OutOfArchive();
        EndLowering(); // What was asked before does not hold against what is known now.
        Start(promise);
        Log(CaseEventKind.Reopened, actor, now, words);
        Raise(new CaseReopened(Id, CitizenId, finishedAt));
    }

    /// <summary>
    /// It has ended here, and not because she asked to be left alone. Once for each end; the time line tells. After a booked talk she is asked by its own follow-up, and not twice.
    /// </summary>
    public bool MayBeSurveyed => Status == CaseStatus.Closed && Result != CaseResult.Withdrawn && Nature != Nature.LegalBooking;

    /// <summary>
    /// She tells after the end how things are. Who is not safe is in danger again: it goes on, and she is to be reached as soon as anybody in danger. What was not done is told to whoever
    /// answers for it, who decides whether it goes on.
    /// </summary>
    /// <param name="contact">Until when she is to be reached, if she is not safe.</param>
    /// <exception cref="DomainException"><c>no-survey</c></exception>
    public void SurveyAnswered(
        SurveyPerformed? performed,
        bool safe,
        int? stars,
        ClockStart promise,
        ClockStart contact,
        Words words,
        DateTimeOffset now
    )
    {
        if (!MayBeSurveyed)
        {
            throw new DomainException(CaseErrors.NoSurvey);
        }

        Log(CaseEventKind.SurveyAnswered, null, now, words);
        Rating ??= stars;
        if (!safe)
        {
            Reopen(null, promise, words: null, now);
            (DangerNow, Risk) = (true, RiskLevel.High);
            Reassess(now);
            Stop(ClockKind.FirstContact, now);
            Start(contact);
            Raise(new ClientFollowedUp(Id, OwnerId, FollowUpAnswer.NotSafe));
        }
        else if (performed is SurveyPerformed.No or SurveyPerformed.Partly)
        {
            Raise(new ClientFollowedUp(Id, OwnerId, FollowUpAnswer.NotSolved));
        }
    }

    /// <summary>Something has happened again while it is in hand: somebody judges the danger anew, soon (rulebook §13.3).</summary>
    public void Reassess(DateTimeOffset now)
    {
        if (IsOpen && !Runs(ClockKind.Reassessment))
        {
            Start(SafetyPolicy.Reassessment(now));
        }
    }
}
