using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What is asked of other organs. The case stays where it is (河南省反家庭暴力条例 art. 20); the referral has its own deadlines.</summary>
internal sealed partial class Case
{
    public void Refer(CaseActor actor, Words unit, DateTimeOffset now)
    {
        Require(CaseAction.Refer);
        TakenUpAt ??= now;
        Stop(ClockKind.FirstHelp, now);
        Log(CaseEventKind.Referred, actor, now, unit);
    }

    /// <summary>What became of a referral, also after the case has ended.</summary>
    /// <param name="actor">Null: the deadline has passed.</param>
    public void ReferralNews(CaseEventKind kind, CaseActor? actor, Words unit, DateTimeOffset now) => Log(kind, actor, now, unit);
}
