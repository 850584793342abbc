using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>Which kind of petition matter it is, and what was handed to her in writing.</summary>
internal sealed partial class Case
{
    /// <summary>A claim that ends with a written opinion: the only kind with the limits of 信访工作条例 arts. 34 to 36.</summary>
    public bool EndsWithOpinion => ClaimRoute == Contracts.ClaimRoute.OtherClaim;

    /// <summary>Nothing of it may reach the accused, or an organ that is accused (信访工作条例 art. 30(3)).</summary>
    public bool IsAccusation => PetitionClass == Contracts.PetitionClass.Accusation;

    /// <summary>
    /// 信访工作条例 arts. 29 to 31. May be changed while the case is open; each change is an entry, and the same class again is none. Limits that run
    /// go on as they are.
    /// </summary>
    /// <param name="route">For a claim and for nothing else.</param>
    public void Classify(CaseActor actor, PetitionClass petitionClass, ClaimRoute? route, Words words, DateTimeOffset now)
    {
        Require(CaseAction.Classify);
        if (petitionClass == Contracts.PetitionClass.Claim != route is not null)
        {
            throw DomainException.OfField("route", "申诉求决要选走哪条路，别的类别不用选。");
        }

        if ((PetitionClass, ClaimRoute) == (petitionClass, route))
        {
            return;
        }

        (PetitionClass, ClaimRoute) = (petitionClass, route);
        Log(CaseEventKind.Classified, actor, now, words);
    }

    /// <summary>A written notice was handed over. Stops no limit: she was told at once in the mini-program, the paper is extra.</summary>
    public void NoticeGiven(CaseActor actor, Words words, DateTimeOffset now)
    {
        Require(CaseAction.RecordNotice);
        Log(CaseEventKind.NoticeGiven, actor, now, words);
    }
}
