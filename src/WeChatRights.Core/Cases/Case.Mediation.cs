using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;

namespace WeChatRights.Core.Cases;

/// <summary>调解, where it may be.</summary>
internal sealed partial class Case
{
    /// <summary>Why nobody may mediate now, even where she has asked for it in writing; null: it may be mediated.</summary>
    public DomainError? NoMediation => MediationPolicy.Refusal(Category, Risk, Reporting, herRequest: true);

    /// <summary>Both have talked before a mediator.</summary>
    /// <exception cref="DomainException">What <see cref="MediationPolicy.Refusal"/> says.</exception>
    public void Mediate(CaseActor actor, MediationOutcome outcome, bool herRequest, Words course, DateTimeOffset now)
    {
        Require(CaseAction.Mediate);
        if (MediationPolicy.Refusal(Category, Risk, Reporting, herRequest) is { } refusal)
        {
            throw new DomainException(refusal);
        }

        TakenUpAt ??= now;
        Log(outcome == MediationOutcome.Agreed ? CaseEventKind.MediationAgreed : CaseEventKind.MediationHeld, actor, now, course);
    }
}
