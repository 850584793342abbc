using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases;

public sealed class CaseTransitionsTests
{
    // Columns: Registered, InProgress, Guided, NoDuty, Closed, Merged, Returned. Written down a second time on purpose.
    private static readonly Dictionary<CaseAction, string> Expected = new()
    {
        [CaseAction.Accept] = "x......",
        [CaseAction.SendDown] = "xx.....",
        [CaseAction.Guide] = "x......",
        [CaseAction.Object] = "x......",
        [CaseAction.DeclineDuty] = "x......",
        [CaseAction.Assign] = "xx.....",
        [CaseAction.EscalateUp] = "xx.....",
        [CaseAction.AddNote] = "xxxxxxx",
        [CaseAction.MessageClient] = "xxxxxxx",
        [CaseAction.RequestWithdrawal] = "xx.....",
        [CaseAction.AnswerWithdrawal] = "xx.....",
        [CaseAction.Supplement] = "xx.....",
        [CaseAction.AssessRisk] = "xx.....",
        [CaseAction.ReportToPolice] = "xx.....",
        [CaseAction.RecordSafetyContact] = "xx.....",
        [CaseAction.ProposeLowerRisk] = "xx.....",
        [CaseAction.DecideLowerRisk] = "xx.....",
        [CaseAction.TrackOthers] = "xx.....",
        [CaseAction.EndTracking] = "xx.....",
        [CaseAction.ExtendTracked] = "xx.....",
        [CaseAction.Close] = ".x.....",
        [CaseAction.DecideClosing] = ".x.....",
        [CaseAction.Mediate] = ".x.....",
        [CaseAction.Archive] = "..xxx.x",
        [CaseAction.UndoFinish] = "..xxx.x",
        [CaseAction.MergeInto] = "xx.....",
        [CaseAction.SplitOff] = ".....x.",
        [CaseAction.Link] = "xx.....",
        [CaseAction.Unlink] = "xx.....",
        [CaseAction.RecordRepeat] = "xx.....",
        [CaseAction.AnswerObjection] = "x......",
        [CaseAction.RecordVisit] = "xx..x..",
        [CaseAction.Reopen] = "..xxx..",
        [CaseAction.Classify] = "xx.....",
        [CaseAction.RecordNotice] = "xxxxxxx",
        [CaseAction.Protect] = "xx..x..",
        [CaseAction.ReportHarm] = "xx.....",
        [CaseAction.Refer] = "xx.....",
        [CaseAction.GoFirst] = "xx.....",
    };

    internal static bool IsAllowed(CaseStatus status, CaseAction action) => Expected[action][(int)status] == 'x';

    public static TheoryData<CaseStatus, CaseAction, bool> Matrix()
    {
        var matrix = new TheoryData<CaseStatus, CaseAction, bool>();
        foreach (var action in Enum.GetValues<CaseAction>())
        {
            foreach (var status in Enum.GetValues<CaseStatus>())
            {
                matrix.Add(status, action, IsAllowed(status, action));
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Allows_StateAndAction_FollowsTheTable(CaseStatus status, CaseAction action, bool allowed) =>
        Assert.Equal(allowed, CaseTransitions.Allows(status, action));

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Case_StateAndAction_DoesItOrRefuses(CaseStatus status, CaseAction action, bool allowed)
    {
        var about = CaseBuilder.In(status);

        var refusal = Record.Exception(() => about.Do(action)) as DomainException;

        // An objection needs a case that was sent down, an answer a question, a contact a plan, a lower risk a higher one, an extension a limit,
        // a second word a first one, the archive some minutes; those are other rules than the state's.
        var expected = (allowed, action) switch
        {
            (false, _) => CaseErrors.NotInThisState,
            (true, CaseAction.Object) => CaseErrors.NothingToObjectTo,
            (true, CaseAction.EndTracking) => CaseErrors.NotTracked,
            (true, CaseAction.ExtendTracked) => CaseErrors.NothingToExtend,
            (true, CaseAction.RecordSafetyContact) => CaseErrors.NoSafetyContact,
            (true, CaseAction.ProposeLowerRisk) => CaseErrors.RiskNotLower,
            (true, CaseAction.DecideLowerRisk) => CaseErrors.NoLoweringAsked,
            (true, CaseAction.DecideClosing) => ClosingErrors.NotAsked,
            (true, CaseAction.Archive) => ClosingErrors.MayStillBeUndone,
            (true, CaseAction.AnswerWithdrawal) => CaseErrors.NoWithdrawalAsked,
            (true, CaseAction.AnswerObjection) => CaseErrors.NoObjectionPending,
            _ => null,
        };
        Assert.Equal(expected, refusal?.Error);
    }

    [Fact]
    public void From_EveryState_ListsExactlyWhatIsAllowed()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var allowed = Enum.GetValues<CaseAction>().Where(action => CaseTransitions.Allows(status, action)).ToHashSet();
            Assert.Equal(allowed, CaseTransitions.From(status).ToHashSet());
        }
    }
}
