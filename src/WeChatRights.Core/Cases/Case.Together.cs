using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>One matter that came through several doors: merged, taken apart again, or counted as a repeat contact.</summary>
internal sealed partial class Case
{
    /// <summary>Limits that a merged case may leave behind, because the case that goes on owes the same.</summary>
    private static readonly ClockKind[] LeftBehind =
    [
        ClockKind.AcceptanceNotice,
        ClockKind.Objection,
        ClockKind.FirstContact,
        ClockKind.Handling,
    ];

    /// <summary>并案: the case that goes on with this matter; null when it stands alone.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Cases that were merged into this one and not taken out again.</summary>
    public int MergedHere { get; private set; }

    /// <summary>Times that she, or somebody for her, came again about it after it was registered (重复来访、来电、来信).</summary>
    public int RepeatContacts { get; private set; }

    /// <summary>
    /// 并案: the same matter is in hand already, so this one ends and <paramref name="target"/> goes on. The one that came first goes on, or a
    /// limit would be put off; the more dangerous one goes on, or danger would be lost; nothing that others owe, and no danger, is left behind.
    /// </summary>
    /// <exception cref="DomainException"><c>merge-target</c>, <c>merge-order</c>, <c>merge-risk</c>, <c>merge-limits</c>, <c>merge-holds</c>, <c>person-barred</c></exception>
    public void MergeInto(Case target, CaseActor actor, Words here, Words there, DateTimeOffset now)
    {
        Require(CaseAction.MergeInto);
        if (target.Id == Id || !target.IsOpen)
        {
            throw new DomainException(CaseErrors.MergeTarget);
        }

        if (MergedHere > 0)
        {
            throw new DomainException(CaseErrors.MergeHolds);
        }

        if (target.ReceivedAt > ReceivedAt)
        {
            throw new DomainException(CaseErrors.MergeOrder);
        }

        if (Risk > target.Risk || (DangerNow && !target.DangerNow))
        {
            throw new DomainException(CaseErrors.MergeRisk);
        }

        if (_clocks.Exists(clock => clock.StoppedAt is null && !LeftBehind.Contains(clock.Kind)))
        {
            throw new DomainException(CaseErrors.MergeLimits);
        }

        RequireReporting();

        target.TakeIn(this, actor, there, now);
        Finish(CaseStatus.Merged, actor, now);
        MergedIntoId = target.Id;
        Log(CaseEventKind.MergedInto, actor, now, here);
        Raise(new CaseMerged(Id, CitizenId));
    }

    /// <summary>拆开: it was another matter after all. The limits that merging stopped run on as if nothing had happened.</summary>
    public void SplitOff(Case from, CaseActor actor, Words here, Words there, DateTimeOffset now)
    {
        Require(CaseAction.SplitOff);
        if (!from.IsOpen)
        {
            throw new DomainException(CaseErrors.MergeTarget);
        }

        var mergedAt = ClosedAt ?? now;
        Reopen(mergedAt);
        MergedIntoId = null;
        from.MergedHere--;
        Log(CaseEventKind.SplitOff, actor, now, here);
        from.Log(CaseEventKind.SplitOff, actor, now, there);
        Raise(new CaseReopened(Id, CitizenId, mergedAt));
    }

    /// <summary>She, or somebody for her, came again about the same matter. Speaking with her is the first contact.</summary>
    public void RecordRepeat(CaseActor actor, bool spokeWithHer, Words words, DateTimeOffset now)
    {
        Require(CaseAction.RecordRepeat);
        TakenUpAt ??= now;
        RepeatContacts++;
        if (spokeWithHer)
        {
            Stop(ClockKind.FirstContact, now);
        }

        Log(CaseEventKind.RepeatContact, actor, now, words);
    }

    /// <summary>相关: another matter that whoever handles this one should know of. Nothing ends.</summary>
    public void Linked(CaseActor actor, bool taken, Words words, DateTimeOffset now)
    {
        Require(taken ? CaseAction.Unlink : CaseAction.Link);
        Log(taken ? CaseEventKind.Unlinked : CaseEventKind.Linked, actor, now, words);
    }

    /// <summary>
    /// Not ours, and it came from outside of this system: the sender is told, with reasons and in time, and it stays ours until the sender agrees
    /// (信访工作条例 art. 23(3)).
    /// </summary>
    public void ObjectOutside(CaseActor actor, Words reason, DateTimeOffset now)
    {
        Require(CaseAction.Object);
        if (!SentFromOutside || !MayBeObjected)
        {
            throw new DomainException(CaseErrors.NothingToObjectTo);
        }

        TakenUpAt ??= now;
        Stop(ClockKind.Objection, now);
        ObjectionPending = true;
        Log(CaseEventKind.Objected, actor, now, reason);
    }

    /// <summary>What the sender answered. Agreed: it is handed back and ends here. Otherwise it is ours.</summary>
    public void AnswerObjection(CaseActor actor, bool agreed, Words words, DateTimeOffset now)
    {
        Require(CaseAction.AnswerObjection);
        if (!ObjectionPending)
        {
            throw new DomainException(CaseErrors.NoObjectionPending);
        }

        if (agreed)
        {
            RequireReporting();
        }

        ObjectionPending = false;
        if (agreed)
        {
            Finish(CaseStatus.Returned, actor, now);
            Log(CaseEventKind.ObjectionAgreed, actor, now, words);
            Raise(new CaseReturned(Id));
            return;
        }

        Log(CaseEventKind.ObjectionRefused, actor, now, words);
    }

    /// <summary>Whoever must not see the one must not see both, and what only handlers may see stays so.</summary>
    private void TakeIn(Case other, CaseActor actor, Words words, DateTimeOffset now)
    {
        foreach (var barred in other.Barred)
        {
            if (barred == OwnerId || barred == SupervisorId)
            {
                throw new DomainException(CaseErrors.PersonBarred);
            }

            AddMember(barred, CaseMemberRole.Barred);
        }

        NeedToKnow |= other.NeedToKnow;
        MinorInvolved |= other.MinorInvolved;
        AvoidVillage |= other.AvoidVillage;
        RepeatContacts++;
        MergedHere++;
        AddMember(other.OwnerId, CaseMemberRole.Participant);
        Log(CaseEventKind.MergedHere, actor, now, words);
    }
}
