using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Referrals;

/// <summary>Referrals in memory, brought into a state by their own methods.</summary>
internal static class ReferralBuilder
{
    public static readonly DateTimeOffset Now = TestCore.Start;
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);
    public static readonly TimeSpan ReportWithin = TimeSpan.FromDays(3);
    private static readonly Guid Somebody = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    private static readonly Guid Case = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");

    public static Referral Sent() =>
        Referral.Send(
            Ids.New(Now),
            new ReferralStart(
                Case,
                Somebody,
                ReferralService.Police,
                ReferralUrgency.Urgent,
                Sealed: false,
                Somebody,
                DivisionCode.Parse(TestCity.Township),
                Now + AnswerWithin
            ),
            Now
        );

    public static Referral In(ReferralState state)
    {
        var referral = Sent();
        switch (state)
        {
            case ReferralState.Accepted:
                referral.Do(ReferralAction.Accept, Now);
                break;
            case ReferralState.Returned:
                referral.Do(ReferralAction.Return, Now);
                break;
            case ReferralState.Withdrawn:
                referral.Do(ReferralAction.Withdraw, Now);
                break;
            case ReferralState.Closed:
                referral.Do(ReferralAction.Accept, Now);
                referral.Do(ReferralAction.Close, Now);
                break;
            default:
                break;
        }

        return referral;
    }

    public static void Do(this Referral referral, ReferralAction action, DateTimeOffset now)
    {
        using var key = new CaseKey(Case, new byte[32]);
        var words = new Core.Referrals.ReferralWords("演示：原因。", key);
        switch (action)
        {
            case ReferralAction.Accept:
                referral.Accept(Somebody, now + ReportWithin, now);
                break;
            case ReferralAction.Return:
                referral.Return(Somebody, words, now);
                break;
            case ReferralAction.Withdraw:
                referral.Withdraw(Somebody, words, now);
                break;
            case ReferralAction.Report:
                referral.Report(Somebody, words, now + ReportWithin, now);
                break;
            case ReferralAction.Close:
                referral.Close(Somebody, words, now);
                break;
            default:
                referral.Urge(Somebody, now);
                break;
        }
    }
}
