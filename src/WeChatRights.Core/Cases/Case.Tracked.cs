using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;

namespace WeChatRights.Core.Cases;

/// <summary>Limits of other organs, entered by hand and seen beside our own.</summary>
internal sealed partial class Case
{
    public bool AwaitsOthers => _clocks.Exists(clock => clock.StoppedAt is null && TrackedPolicy.IsTracked(clock.Kind));

    public bool MayBeExtended(DateTimeOffset now) => Extendable(now) is not null;

    /// <summary>Another organ has begun to owe an answer. One of a kind at a time: a limit that runs is not set anew.</summary>
    public void Track(CaseActor actor, ClockStart limit, Words words, DateTimeOffset now)
    {
        Require(CaseAction.TrackOthers);
        if (Runs(limit.Kind) || (limit.Kind == ClockKind.PetitionReply && Runs(ClockKind.PetitionReplyExtended)))
        {
            throw new DomainException(CaseErrors.AlreadyTracked);
        }

        RequireClaimFor(limit.Kind);
        TakenUpAt ??= now;
        Start(limit);
        Log(CaseEventKind.OthersTracked, actor, now, words);
    }

    /// <summary>It has answered, or will not any more.</summary>
    public void EndTracking(CaseActor actor, ClockKind kind, Words words, DateTimeOffset now)
    {
        Require(CaseAction.EndTracking);
        if (!TrackedPolicy.IsTracked(kind) || !Runs(kind))
        {
            throw new DomainException(CaseErrors.NotTracked);
        }

        Stop(kind, now);
        Log(CaseEventKind.OthersAnswered, actor, now, words);
    }

    /// <summary>
    /// 信访工作条例 art. 34: the competent organ takes up to 30 days more, once, and before the 60 are over. Recorded as it was told; nobody of ours
    /// can give it.
    /// </summary>
    public void ExtendTracked(CaseActor actor, WorkingCalendar calendar, Words words, DateTimeOffset now)
    {
        Require(CaseAction.ExtendTracked);
        var running = Extendable(now) ?? throw new DomainException(CaseErrors.NothingToExtend);
        RequireClaimFor(running.Kind); // It may have been classified anew since.
        var more = TrackedPolicy.Extend(running.StartedAt, now, calendar);
        Stop(ClockKind.PetitionReply, now);
        Start(more);
        Log(CaseEventKind.OthersExtended, actor, now, words);
    }

    /// <summary>信访工作条例 arts. 31(6), 34 to 36: no other class and no other route has these limits.</summary>
    private void RequireClaimFor(ClockKind kind)
    {
        if (TrackedPolicy.NeedsOpinion(kind) && !EndsWithOpinion)
        {
            throw new DomainException(CaseErrors.NoOpinionOwed);
        }
    }

    private CaseClock? Extendable(DateTimeOffset now) =>
        _clocks.Find(clock => clock is { Kind: ClockKind.PetitionReply, StoppedAt: null } && now <= clock.DueAt);
}
