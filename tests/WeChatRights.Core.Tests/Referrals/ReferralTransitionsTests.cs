using WeChatRights.Core.Referrals;

namespace WeChatRights.Core.Tests.Referrals;

public sealed class ReferralTransitionsTests
{
    // Columns: Sent, Accepted, Returned, Withdrawn, Closed; where it leads, a dot: not possible. Written down a second time on purpose.
    private static readonly Dictionary<ReferralAction, string> Expected = new()
    {
        [ReferralAction.Accept] = "A....",
        [ReferralAction.Return] = "RR...",
        [ReferralAction.Withdraw] = "WW...",
        [ReferralAction.Report] = ".A...",
        [ReferralAction.Close] = ".C...",
        [ReferralAction.Urge] = "SA...",
    };

    public static TheoryData<ReferralState, ReferralAction, ReferralState?> Matrix()
    {
        var matrix = new TheoryData<ReferralState, ReferralAction, ReferralState?>();
        foreach (var action in Enum.GetValues<ReferralAction>())
        {
            foreach (var state in Enum.GetValues<ReferralState>())
            {
                matrix.Add(state, action, Of(Expected[action][(int)state]));
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void After_StateAndAction_FollowsTheTable(ReferralState state, ReferralAction action, ReferralState? next)
    {
        Assert.Equal(next, ReferralTransitions.After(state, action));
        Assert.Equal(next is not null, ReferralTransitions.Allows(state, action));
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Referral_StateAndAction_DoesItOrRefuses(ReferralState state, ReferralAction action, ReferralState? next)
    {
        var referral = ReferralBuilder.In(state);
        var late = ReferralBuilder.Now.AddDays(90); // So that it may be urged, as far as time goes.

        var refusal = Record.Exception(() => referral.Do(action, late)) as Core.SharedKernel.DomainException;

        Assert.Equal(next is null ? ReferralErrors.NotInThisState : null, refusal?.Error);
        Assert.Equal(next ?? state, referral.State);
        Assert.Equal(ReferralTransitions.IsOpen(referral.State), referral.DueAt is not null);
        Assert.Equal(ReferralTransitions.IsOpen(referral.State), referral.OpenUnitId is not null);
        Assert.Equal(!ReferralTransitions.IsOpen(referral.State), referral.EndedAt is not null);
    }

    [Fact]
    public void Urge_InTime_IsRefusedAndMovesNoDeadline()
    {
        var referral = ReferralBuilder.In(ReferralState.Sent);
        var due = referral.DueAt!.Value;

        var early = Record.Exception(() => referral.Do(ReferralAction.Urge, due)) as Core.SharedKernel.DomainException;
        referral.Do(ReferralAction.Urge, due.AddSeconds(1));

        Assert.Equal(ReferralErrors.NotOverdue, early?.Error);
        Assert.Equal(due, referral.DueAt);
    }

    private static ReferralState? Of(char letter) =>
        letter switch
        {
            'S' => ReferralState.Sent,
            'A' => ReferralState.Accepted,
            'R' => ReferralState.Returned,
            'W' => ReferralState.Withdrawn,
            'C' => ReferralState.Closed,
            _ => null,
        };
}
