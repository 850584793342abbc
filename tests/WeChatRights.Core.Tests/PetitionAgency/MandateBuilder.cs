using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.PetitionAgency;

/// <summary>Mandates in memory, brought into a state by their own methods.</summary>
internal static class MandateBuilder
{
    public static readonly DateTimeOffset Now = TestCore.Start;
    public static readonly Guid Anna = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    public static readonly Guid Berta = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");
    public static readonly Guid Carla = Guid.Parse("0199aaaa-0000-7000-8000-000000000003");
    private static readonly Guid Case = Guid.Parse("0199aaaa-0000-7000-8000-00000000000c");

    /// <summary>For 30 days, for writing up and going in her place.</summary>
    public static Mandate Drafted(
        AgentsActing acting = AgentsActing.Jointly,
        MandatePrincipal principal = MandatePrincipal.Herself,
        params Guid[] agents
    )
    {
        using var key = new CaseKey(Case, new byte[32]);
        var draft = new MandateDraft(
            Case,
            principal,
            principal == MandatePrincipal.Herself ? CivilCapacity.Full : CivilCapacity.Limited,
            agents.Length > 0 ? agents : [Anna],
            acting,
            [AgencyActKind.WriteUp, AgencyActKind.VisitFor],
            Now.ChinaDate(),
            Now.ChinaDate().AddDays(29),
            new MandateWriting("演示：欠薪一事。", null, null),
            Anna
        );
        return new Mandate(Ids.New(Now), draft, key, Now);
    }

    public static Mandate Active(AgentsActing acting = AgentsActing.Jointly, params Guid[] agents)
    {
        var mandate = Drafted(acting, MandatePrincipal.Herself, agents);
        mandate.Sign(OnPaper(Now), toldFree: true, Now.AddDays(3), Now);
        return mandate;
    }

    public static MandateSignature OnPaper(DateTimeOffset at) => new(SignatureWay.Paper, at, Anna, null, null);

    public static Mandate In(MandateState state)
    {
        var mandate = state == MandateState.Drafted ? Drafted() : Active();
        switch (state)
        {
            case MandateState.Revoked:
                mandate.Do(MandateAction.Revoke, Now);
                break;
            case MandateState.Resigned:
                mandate.Do(MandateAction.Resign, Now);
                break;
            case MandateState.Expired:
                mandate.Do(MandateAction.Expire, Now.AddDays(60));
                break;
            case MandateState.Ended:
                mandate.End(null, Now.AddDays(14), withCase: true, Now);
                break;
            default:
                break;
        }

        return mandate;
    }

    /// <summary>A second agent is there for as long as one of two is to leave.</summary>
    public static void Do(this Mandate mandate, MandateAction action, DateTimeOffset now)
    {
        switch (action)
        {
            case MandateAction.Sign:
                mandate.Sign(OnPaper(now), toldFree: true, now.AddDays(3), now);
                break;
            case MandateAction.Revoke:
                mandate.Revoke(null, now.AddDays(14), now);
                break;
            case MandateAction.LeaveOne or MandateAction.Resign:
                mandate.Leave(Anna, null, now.AddDays(14), now);
                break;
            case MandateAction.Expire:
                if (!mandate.Expire(at => at.AddDays(14), now))
                {
                    throw new DomainException(AgencyErrors.MandateState);
                }

                break;
            case MandateAction.End:
                mandate.End(null, now.AddDays(14), withCase: false, now);
                break;
            case MandateAction.Substitute:
                mandate.Substitute(Carla, SubstituteGround.HerConsent, now);
                break;
            default:
                if (!mandate.Resume(mandate.EndedAt ?? now))
                {
                    throw new DomainException(AgencyErrors.MandateState);
                }

                break;
        }
    }
}
