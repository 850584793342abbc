using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;

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
    public void Reopen(CaseActor actor, ClockStart promise, Words? words, DateTimeOffset now)
    {
        Require(CaseAction.Reopen);
        var finishedAt = ClosedAt ?? now;
        Status = CaseStatus.InProgress;
        (Result, DeclineGround, FinishedBy, ClosedAt, Rating) = (null, null, null, null, null);
        IsOpen = true;
        OutOfArchive();
        Start(promise);
        Log(CaseEventKind.Reopened, actor, now, words);
        Raise(new CaseReopened(Id, CitizenId, finishedAt));
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
