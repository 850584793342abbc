using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>The end of a case with its proof, the second person's word where one is needed, and its place in the archive.</summary>
internal sealed partial class Case
{
    /// <summary>Somebody would like to end it with this result; null: nobody has asked.</summary>
    public CaseResult? ClosingTo { get; private set; }

    /// <summary>Who has asked: somebody else has to agree.</summary>
    public Guid? ClosingBy { get; private set; }

    /// <summary>Who was asked to agree; null: nobody has asked, or nobody else was there. Others who decide on the case may answer as well.</summary>
    public Guid? ClosingSecondId { get; private set; }

    /// <summary>What shows that it has ended so: of the end, or of the one that was asked for.</summary>
    public ClosingProof? Proof { get; private set; }

    /// <summary>归档. Null: not filed yet.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Whoever answers has been told that it can be filed.</summary>
    public bool ArchiveReminded { get; private set; }

    /// <summary>The file as a whole is to be kept until the last day of this year.</summary>
    public int? KeepUntilYear { get; private set; }

    public bool EndsByTwo(CaseResult result) => ClosingPolicy.NeedsSecond(Category, Risk, MinorInvolved, result);

    /// <summary>
    /// Ends the matter with a result, or asks a second person to agree. High risk never ends by mediation (妇联家暴投诉工作规程 art. 11).
    /// </summary>
    /// <param name="second">Who is asked; null: nobody else is there, and it waits for whoever may.</param>
    public void Close(CaseActor actor, CaseResult result, ClosingProof proof, Guid? second, Words summary, DateTimeOffset now)
    {
        Require(CaseAction.Close);
        if (ClosingTo is not null)
        {
            throw new DomainException(ClosingErrors.Asked);
        }

        RequireMayEnd(result);
        Proof = proof;
        if (!EndsByTwo(result))
        {
            End(actor, result, summary, now);
            return;
        }

        (ClosingTo, ClosingBy, ClosingSecondId) = (result, actor.StaffId, second);
        if (second is { } asked)
        {
            AddPart(asked);
            Raise(new ClosingAsked(Id, asked));
        }

        Log(CaseEventKind.ClosingProposed, actor, now, summary);
    }

    /// <summary>The second person's word. A no by whoever asked takes it back.</summary>
    public void DecideClosing(CaseActor actor, bool agrees, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.DecideClosing);
        if (ClosingTo is not { } result)
        {
            throw new DomainException(ClosingErrors.NotAsked);
        }

        if (agrees && ClosingBy == actor.StaffId)
        {
            throw new DomainException(ClosingErrors.SecondNeeded);
        }

        if (agrees)
        {
            RequireMayEnd(result); // What has happened since counts.
            End(actor, result, reason, now);
            return;
        }

        if (ClosingBy is { } asker && asker != actor.StaffId)
        {
            Raise(new ClosingRefused(Id, asker));
        }

        (ClosingTo, ClosingBy, ClosingSecondId, Proof) = (null, null, null, null);
        Log(CaseEventKind.ClosingRefused, actor, now, reason);
    }

    /// <param name="keepYears">From the end of the year in which it ended.</param>
    public void Archive(CaseActor actor, int keepYears, DateTimeOffset now)
    {
        Require(CaseAction.Archive);
        if (ArchivedAt is not null)
        {
            throw new DomainException(ClosingErrors.Archived);
        }

        if (ClosedAt is not { } closedAt || MayBeUndone(now))
        {
            throw new DomainException(ClosingErrors.MayStillBeUndone);
        }

        (ArchivedAt, KeepUntilYear) = (now, closedAt.ChinaDate().Year + keepYears);
        Log(CaseEventKind.Archived, actor, now);
    }

    public void RemindedOfArchive() => ArchiveReminded = true;

    private void End(CaseActor actor, CaseResult result, Words words, DateTimeOffset now)
    {
        Finish(CaseStatus.Closed, actor, now);
        Result = result;
        Log(CaseEventKind.Closed, actor, now, words);
        Raise(new CaseClosed(Id, CitizenId));
    }

    private void RequireMayEnd(CaseResult result)
    {
        if (Risk == RiskLevel.High && result is CaseResult.Mediated or CaseResult.MediationFailed)
        {
            throw new DomainException(CaseErrors.NoMediationAtHighRisk);
        }

        RequirePoliceReport();
        RequireReporting();
        RequireRightsTold(result);
    }

    /// <summary>What goes on is not filed, and nothing of its end holds.</summary>
    private void OutOfArchive() => (ArchivedAt, KeepUntilYear, ArchiveReminded, Proof) = (null, null, false, null);
}
