using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>Words of a mandate. Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Matter">代理事项.</param>
/// <param name="Representative">Name of who represents her by law; null: she gives it herself.</param>
/// <param name="Relation">How that person stands to her.</param>
public sealed record MandateWriting(string Matter, string? Representative, string? Relation)
{
    public override string ToString() => "MandateWriting(redacted)";
}

/// <summary>What is known when a mandate is written.</summary>
internal sealed record MandateDraft(
    Guid CaseId,
    MandatePrincipal Principal,
    CivilCapacity Capacity,
    IReadOnlyList<Guid> Agents,
    AgentsActing Acting,
    IReadOnlyList<AgencyActKind> Acts,
    DateOnly From,
    DateOnly Until,
    MandateWriting Writing,
    Guid By
);

/// <summary>Her signature, or that of who represents her.</summary>
/// <param name="RecordedBy">Who saw the paper; null: she signed in the mini-program.</param>
/// <param name="Place">Where the signed paper lies.</param>
/// <param name="FileId">A picture of it among the material of the case.</param>
internal sealed record MandateSignature(SignatureWay Way, DateTimeOffset At, Guid? RecordedBy, Sealed<string>? Place, Guid? FileId);

/// <summary>
/// 委托书: she lets named officers do named things for her in a petition matter, for a time and free of charge (Civil Code arts. 161–174; rulebook §3.8). Whether an act
/// was covered is a question about an instant: also of an act that is written down later.
/// </summary>
internal sealed class Mandate : Entity
{
    public static readonly SealedField<MandateWriting> WordingField = new("mandates", "wording", Padded: true);
    public static readonly SealedField<string> PaperField = new("mandates", "paper_place", Padded: true);
    public static readonly SealedField<string> EndField = new("mandates", "end_words", Padded: true);

    private readonly List<MandateAgent> _agents = [];

    private Mandate() { }

    public Mandate(Guid id, MandateDraft draft, CaseKey key, DateTimeOffset now)
        : base(id)
    {
        (CaseId, OpenCaseId, DraftedBy, DraftedAt) = (draft.CaseId, draft.CaseId, draft.By, now);
        (Principal, Capacity, Acting) = (draft.Principal, draft.Capacity, draft.Acting);
        (FromDay, Until) = (draft.From, draft.Until);
        Acts = string.Join(',', draft.Acts.Distinct().Order());
        Wording = key.Seal(WordingField, id, draft.Writing);
        foreach (var agent in draft.Agents.Distinct())
        {
            _agents.Add(new MandateAgent(this, agent, null, now));
        }
    }

    public Guid CaseId { get; private set; }

    /// <summary>The case for as long as the mandate is open, then null. Unique: nobody writes two at once.</summary>
    public Guid? OpenCaseId { get; private set; }
    public MandateState State { get; private set; }
    public MandatePrincipal Principal { get; private set; }
    public CivilCapacity Capacity { get; private set; }
    public AgentsActing Acting { get; private set; }

    /// <summary>Names of <see cref="AgencyActKind"/>, separated by commas.</summary>
    public string Acts { get; private set; } = "";

    /// <summary>First day in China on which it holds.</summary>
    public DateOnly FromDay { get; private set; }

    /// <summary>Last day in China on which it holds.</summary>
    public DateOnly Until { get; private set; }
    public Sealed<MandateWriting> Wording { get; private set; }
    public Guid DraftedBy { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public SignatureWay? SignedWay { get; private set; }
    public Guid? SignedSeenBy { get; private set; }
    public Sealed<string>? PaperPlace { get; private set; }

    /// <summary>A picture of the signed paper, among the material of the case.</summary>
    public Guid? PaperFileId { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why, in words.</summary>
    public Sealed<string>? EndWords { get; private set; }

    /// <summary>It ended because the case did.</summary>
    public bool EndedWithCase { get; private set; }

    /// <summary>By when somebody has to act for her first; null: done, or not to be done any more.</summary>
    public DateTimeOffset? FirstActBy { get; private set; }

    /// <summary>By when she has to be told what has changed; null: nothing is owed.</summary>
    public DateTimeOffset? ReportBy { get; private set; }

    /// <summary>By when the papers have to be put away; null: not yet, or done.</summary>
    public DateTimeOffset? ArchiveBy { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>The latest of the missed limits of which somebody was told.</summary>
    public DateTimeOffset? RemindedFor { get; private set; }
    public IReadOnlyList<MandateAgent> Agents => _agents;

    public bool IsOpen => MandateTransitions.IsOpen(State);

    public IReadOnlyList<AgencyActKind> Permitted =>
        [.. Acts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AgencyActKind>)];

    /// <summary>The nearest of what is owed.</summary>
    public DateTimeOffset? NextDue => new[] { FirstActBy, ReportBy, ArchiveBy }.Min();

    /// <summary>Who may act now, or could as soon as it is signed.</summary>
    public IReadOnlyList<Guid> Present => [.. _agents.Where(agent => agent.LeftAt is null).Select(agent => agent.StaffId)];

    /// <summary>She is told that it costs nothing, or it is not signed (志愿服务条例 art. 21; rulebook §3.8).</summary>
    /// <exception cref="DomainException"><c>mandate-state</c>, here and in all that follows; <c>agency-not-free</c>; <c>mandate-on-paper</c>; <c>agency-no-mandate</c></exception>
    public void Sign(MandateSignature signature, bool toldFree, DateTimeOffset firstActBy, DateTimeOffset now)
    {
        Require(MandateAction.Sign);
        if (!toldFree)
        {
            throw new DomainException(AgencyErrors.NotFree);
        }

        if (signature.Way == SignatureWay.InApp && Principal != MandatePrincipal.Herself)
        {
            throw new DomainException(AgencyErrors.SignsOnPaper);
        }

        if (signature.At.ChinaDate() > Until)
        {
            throw new DomainException(AgencyErrors.NoMandate);
        }

        Go(MandateAction.Sign, now);
        (SignedAt, SignedWay, SignedSeenBy) = (signature.At, signature.Way, signature.RecordedBy);
        (PaperPlace, PaperFileId) = (signature.Place, signature.FileId);
        FirstActBy = firstActBy;
        foreach (var agent in _agents)
        {
            agent.Began(signature.At);
        }
    }

    /// <summary>Civil Code art. 173(2): at any time, and without a reason.</summary>
    public void Revoke(Sealed<string>? words, DateTimeOffset? archiveBy, DateTimeOffset now) =>
        Over(MandateAction.Revoke, words, archiveBy, now);

    /// <summary>What it was given for is done, or it was never signed and is thrown away.</summary>
    /// <param name="archiveBy">Ignored when it was never signed: there is nothing to put away.</param>
    public void End(Sealed<string>? words, DateTimeOffset? archiveBy, bool withCase, DateTimeOffset now)
    {
        Over(MandateAction.End, words, archiveBy, now);
        EndedWithCase = withCase;
    }

    /// <summary>Civil Code art. 173(2): an agent lays it down, or has turned out to be kin of a party. The last one takes it with her.</summary>
    /// <returns>Whether it is over.</returns>
    public bool Leave(Guid staffId, Sealed<string>? words, DateTimeOffset? archiveBy, DateTimeOffset now)
    {
        var leaving =
            _agents.Find(agent => agent.StaffId == staffId && agent.LeftAt is null) ?? throw new DomainException(AgencyErrors.NotAgent);
        var last = Present.Count == 1;
        Require(last ? MandateAction.Resign : MandateAction.LeaveOne);
        leaving.Leave(now);
        if (last)
        {
            Over(MandateAction.Resign, words, archiveBy, now);
        }

        return last;
    }

    /// <returns>Whether its term is over now.</returns>
    public bool Expire(Func<DateTimeOffset, DateTimeOffset> archiveBy, DateTimeOffset now)
    {
        if (!MandateTransitions.Allows(State, MandateAction.Expire) || now.ChinaDate() <= Until)
        {
            return false;
        }

        Over(MandateAction.Expire, null, archiveBy(ChinaTime.EndOfDay(Until)), ChinaTime.EndOfDay(Until));
        return true;
    }

    /// <summary>The end of the case was taken back. Only what had ended with the case at that instant goes on.</summary>
    public bool Resume(DateTimeOffset caseEndedAt)
    {
        if (
            !EndedWithCase
            || EndedAt != caseEndedAt
            || SignedAt is null
            || ArchivedAt is not null
            || !MandateTransitions.Allows(State, MandateAction.Resume)
        )
        {
            return false;
        }

        State = MandateTransitions.After(State, MandateAction.Resume)!.Value;
        (EndedAt, EndWords, EndedWithCase, ArchiveBy, OpenCaseId) = (null, null, false, null, CaseId);
        return true;
    }

    /// <summary>Civil Code art. 169: with her consent, or in an emergency in her interest, which her consent need not come before.</summary>
    public void Substitute(Guid staffId, SubstituteGround ground, DateTimeOffset now)
    {
        Require(MandateAction.Substitute);
        if (Present.Contains(staffId))
        {
            throw new DomainException(AgencyErrors.AlreadyAgent);
        }

        if (Present.Count >= AgencyPolicy.MostAgents)
        {
            throw DomainException.OfField("staffId", $"代理人最多 {AgencyPolicy.MostAgents} 名。");
        }

        _agents.Add(new MandateAgent(this, staffId, ground, now));
    }

    /// <summary>
    /// May these persons have done this for her at that instant? Signed, within its term, not yet revoked or over (Civil Code art. 173), the kind among those she allowed (art. 171), all
    /// of the agents when they act jointly (art. 166).
    /// </summary>
    /// <exception cref="DomainException"><c>agency-no-mandate</c>, <c>agency-not-agent</c>, <c>agency-not-covered</c>, <c>agency-jointly</c></exception>
    public void RequireCovers(AgencyActKind kind, IReadOnlyCollection<Guid> acting, DateTimeOffset at)
    {
        if (!HoldsAt(at))
        {
            throw new DomainException(AgencyErrors.NoMandate);
        }

        var then = _agents.Where(agent => agent.ServesAt(at)).Select(agent => agent.StaffId).ToList();
        if (acting.Count == 0 || !acting.All(then.Contains))
        {
            throw new DomainException(AgencyErrors.NotAgent);
        }

        if (!Permitted.Contains(kind))
        {
            throw new DomainException(AgencyErrors.NotCovered);
        }

        if (Acting == AgentsActing.Jointly && !then.TrueForAll(acting.Contains))
        {
            throw new DomainException(AgencyErrors.Jointly);
        }
    }

    public bool HoldsAt(DateTimeOffset at) =>
        SignedAt <= at && (EndedAt is null || at < EndedAt) && at.ChinaDate() >= FromDay && at.ChinaDate() <= Until;

    /// <summary>Somebody has acted for her.</summary>
    /// <param name="reportBy">By when she has to hear of it; null: nothing has changed for her.</param>
    public void Acted(DateTimeOffset? reportBy)
    {
        FirstActBy = null;
        Changed(reportBy);
    }

    /// <summary>Something has changed for her. What is owed first stays owed first.</summary>
    public void Changed(DateTimeOffset? reportBy) => ReportBy ??= reportBy;

    public void Reported() => ReportBy = null;

    /// <exception cref="DomainException"><c>mandate-not-archivable</c></exception>
    public void Archive(DateTimeOffset now)
    {
        if (IsOpen || SignedAt is null || ArchivedAt is not null)
        {
            throw new DomainException(AgencyErrors.NotArchivable);
        }

        (ArchivedAt, ArchiveBy) = (now, null);
    }

    /// <returns>The limits that were missed and of which nobody was told yet.</returns>
    public IReadOnlyList<AgencyDuty> Remind(DateTimeOffset now)
    {
        var missed = new (AgencyDuty Duty, DateTimeOffset? By)[]
        {
            (AgencyDuty.FirstAct, FirstActBy),
            (AgencyDuty.Report, ReportBy),
            (AgencyDuty.Archive, ArchiveBy),
        }
            .Where(due => due.By < now && (RemindedFor is null || due.By > RemindedFor))
            .ToList();
        RemindedFor = missed.Select(due => due.By).Append(RemindedFor).Max();
        return [.. missed.Select(due => due.Duty)];
    }

    private void Over(MandateAction action, Sealed<string>? words, DateTimeOffset? archiveBy, DateTimeOffset at)
    {
        Go(action, at);
        EndWords = words;
        ArchiveBy = SignedAt is null ? null : archiveBy;
    }

    private void Require(MandateAction action)
    {
        if (!MandateTransitions.Allows(State, action))
        {
            throw new DomainException(AgencyErrors.MandateState);
        }
    }

    private void Go(MandateAction action, DateTimeOffset at)
    {
        Require(action);
        State = MandateTransitions.After(State, action)!.Value;
        if (!IsOpen)
        {
            (EndedAt, FirstActBy, OpenCaseId) = (at, null, null);
        }
    }
}

/// <summary>What an agent owes by a limit of ours.</summary>
internal enum AgencyDuty
{
    FirstAct,
    Report,
    Archive,
}
