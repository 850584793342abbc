using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.PetitionAgency;

public sealed class MandateTransitionsTests
{
    // Columns: Drafted, Active, Revoked, Resigned, Expired, Ended; where it leads, a dot: not possible. Written down a second time on purpose.
    private static readonly Dictionary<MandateAction, string> Expected = new()
    {
        [MandateAction.Sign] = "A.....",
        [MandateAction.Revoke] = "VV....",
        [MandateAction.LeaveOne] = "DA....",
        [MandateAction.Resign] = "RR....",
        [MandateAction.Expire] = "XX....",
        [MandateAction.End] = "EE....",
        [MandateAction.Substitute] = ".A....",
        [MandateAction.Resume] = ".....A",
    };

    public static TheoryData<MandateState, MandateAction, MandateState?> Matrix()
    {
        var matrix = new TheoryData<MandateState, MandateAction, MandateState?>();
        foreach (var action in Enum.GetValues<MandateAction>())
        {
            foreach (var state in Enum.GetValues<MandateState>())
            {
                matrix.Add(state, action, Of(Expected[action][(int)state]));
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void After_StateAndAction_FollowsTheTable(MandateState state, MandateAction action, MandateState? next)
    {
        Assert.Equal(next, MandateTransitions.After(state, action));
        Assert.Equal(next is not null, MandateTransitions.Allows(state, action));
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Mandate_StateAndAction_DoesItOrRefuses(MandateState state, MandateAction action, MandateState? next)
    {
        if (action == MandateAction.LeaveOne)
        {
            return; // Of one agent nobody is left: see Leave_OneOfTwo_TheOtherGoesOn.
        }

        var mandate = MandateBuilder.In(state);
        var at = action == MandateAction.Expire ? MandateBuilder.Now.AddDays(60) : MandateBuilder.Now;

        var refusal = Record.Exception(() => mandate.Do(action, at)) as DomainException;

        // Who has left cannot leave again: she is no agent any more, whatever the state.
        var refused = action == MandateAction.Resign && state == MandateState.Resigned ? AgencyErrors.NotAgent : AgencyErrors.MandateState;
        Assert.Equal(next is null ? refused : null, refusal?.Error);
        Assert.Equal(next ?? state, mandate.State);
        Assert.Equal(mandate.IsOpen, mandate.OpenCaseId is not null);
        Assert.Equal(!mandate.IsOpen, mandate.EndedAt is not null);
        Assert.True(mandate.IsOpen || mandate.FirstActBy is null);
    }

    [Theory]
    [InlineData(MandateState.Drafted)]
    [InlineData(MandateState.Active)]
    public void Leave_OneOfTwo_TheOtherGoesOn(MandateState state)
    {
        var mandate =
            state == MandateState.Drafted
                ? MandateBuilder.Drafted(AgentsActing.Jointly, MandatePrincipal.Herself, MandateBuilder.Anna, MandateBuilder.Berta)
                : MandateBuilder.Active(AgentsActing.Jointly, MandateBuilder.Anna, MandateBuilder.Berta);

        var over = mandate.Leave(MandateBuilder.Anna, null, null, MandateBuilder.Now);

        Assert.False(over);
        Assert.Equal(state, mandate.State);
        Assert.Equal([MandateBuilder.Berta], mandate.Present);
        Assert.True(mandate.Leave(MandateBuilder.Berta, null, null, MandateBuilder.Now));
        Assert.Equal(MandateState.Resigned, mandate.State);
    }

    private static MandateState? Of(char letter) =>
        letter switch
        {
            'D' => MandateState.Drafted,
            'A' => MandateState.Active,
            'V' => MandateState.Revoked,
            'R' => MandateState.Resigned,
            'X' => MandateState.Expired,
            'E' => MandateState.Ended,
            _ => null,
        };
}
