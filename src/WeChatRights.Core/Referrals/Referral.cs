using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

/// <summary>Opened text of people: what was handed over, as it was then. Show it, never log it, keep it no longer than the page.</summary>
/// <param name="Contact">How she may be reached without danger, in words.</param>
/// <param name="Summary">What happened, in short, as the officer wrote it for this unit.</param>
public sealed record ReferralPacket(string? Name, string? Phone, string? Contact, string? Summary, string? Needs, string? Address)
{
    public override string ToString() => "ReferralPacket(redacted)";
}

/// <summary>What is known when it is sent.</summary>
internal sealed record ReferralStart(
    Guid CaseId,
    Guid UnitId,
    ReferralService Service,
    ReferralUrgency Urgency,
    bool Sealed,
    Guid SentBy,
    DivisionCode SentFrom,
    DateTimeOffset AnswerBy
);

/// <summary>
/// 转介: something is asked of another organ for a case. The case stays with its owner (河南省反家庭暴力条例 art. 20); the unit sees what was handed over to it and
/// owes an answer by a deadline.
/// </summary>
internal sealed class Referral : Entity
{
    private readonly List<ReferralEntry> _entries = [];

    private Referral() { }

    private Referral(Guid id, ReferralStart start, DateTimeOffset now)
        : base(id)
    {
        (CaseId, UnitId, OpenUnitId) = (start.CaseId, start.UnitId, start.UnitId);
        (Service, Urgency, IsSealed) = (start.Service, start.Urgency, start.Sealed);
        (SentBy, SentFrom, SentAt, DueAt) = (start.SentBy, start.SentFrom, now, start.AnswerBy);
    }

    public Guid CaseId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>The unit for as long as it owes something, then null. Unique with the case: nobody asks the same unit twice at once.</summary>
    public Guid? OpenUnitId { get; private set; }
    public ReferralService Service { get; private set; }
    public ReferralUrgency Urgency { get; private set; }

    /// <summary>密封转送: an accusation; its content goes over the confidential channel.</summary>
    public bool IsSealed { get; private set; }
    public ReferralState State { get; private set; }
    public Guid SentBy { get; private set; }
    public DivisionCode SentFrom { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>By when the unit owes its next word; null once it owes nothing.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The deadline of which somebody has been reminded.</summary>
    public DateTimeOffset? RemindedFor { get; private set; }

    /// <summary>Entries added in this call; earlier ones are read by queries.</summary>
    public IReadOnlyList<ReferralEntry> Entries => _entries;

    public static Referral Send(Guid id, ReferralStart start, DateTimeOffset now)
    {
        var sent = new Referral(id, start, now);
        sent.Log(ReferralEntryKind.Sent, start.SentBy, null, now);
        return sent;
    }

    public bool IsOverdue(DateTimeOffset now) => DueAt < now;

    /// <exception cref="DomainException"><c>referral-state</c>, here and in all that follows.</exception>
    public void Accept(Guid by, DateTimeOffset reportBy, DateTimeOffset now)
    {
        Go(ReferralAction.Accept, now);
        (AcceptedAt, DueAt) = (now, reportBy);
        Log(ReferralEntryKind.Accepted, by, null, now);
    }

    public void Return(Guid by, ReferralWords reason, DateTimeOffset now)
    {
        Go(ReferralAction.Return, now);
        Log(ReferralEntryKind.Returned, by, reason, now);
    }

    public void Report(Guid by, ReferralWords progress, DateTimeOffset nextBy, DateTimeOffset now)
    {
        Go(ReferralAction.Report, now);
        DueAt = nextBy;
        Log(ReferralEntryKind.Progress, by, progress, now);
    }

    public void Close(Guid by, ReferralWords proof, DateTimeOffset now)
    {
        Go(ReferralAction.Close, now);
        Log(ReferralEntryKind.Closed, by, proof, now);
    }

    /// <param name="by">Null: the matter has ended by her own wish.</param>
    public void Withdraw(Guid? by, ReferralWords reason, DateTimeOffset now)
    {
        Go(ReferralAction.Withdraw, now);
        Log(ReferralEntryKind.Withdrawn, by, reason, now);
    }

    /// <summary>An urging opinion moves no deadline: what was late stays late.</summary>
    /// <exception cref="DomainException"><c>referral-not-overdue</c></exception>
    public void Urge(Guid by, DateTimeOffset now)
    {
        Require(ReferralAction.Urge);
        if (!IsOverdue(now))
        {
            throw new DomainException(ReferralErrors.NotOverdue);
        }

        Log(ReferralEntryKind.Urged, by, null, now);
    }

    /// <returns>Whether somebody is to be told now: once for each deadline that was missed.</returns>
    public bool Remind(DateTimeOffset now)
    {
        if (!IsOverdue(now) || RemindedFor >= DueAt)
        {
            return false;
        }

        RemindedFor = DueAt;
        return true;
    }

    private ReferralState Require(ReferralAction action) =>
        ReferralTransitions.After(State, action) ?? throw new DomainException(ReferralErrors.NotInThisState);

    private void Go(ReferralAction action, DateTimeOffset now)
    {
        State = Require(action);
        if (!ReferralTransitions.IsOpen(State))
        {
            (EndedAt, DueAt, OpenUnitId) = (now, null, null);
        }
    }

    private void Log(ReferralEntryKind kind, Guid? by, ReferralWords? words, DateTimeOffset now)
    {
        var id = Ids.New(now);
        _entries.Add(new ReferralEntry(id, Id, kind, by, words?.SealedFor(id), now));
    }
}

/// <summary>What somebody wrote, with the key of the case to seal it. Lives no longer than the call.</summary>
internal sealed record ReferralWords(string Text, CaseKey Key)
{
    public Sealed<string> SealedFor(Guid entryId) => Key.Seal(ReferralEntry.TextField, entryId, Text.Trim());

    public override string ToString() => "ReferralWords(redacted)";
}
