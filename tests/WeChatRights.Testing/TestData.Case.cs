using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>Domestic violence, by a named woman: need-to-know.</summary>
    public static FileComplaint SensitiveComplaint(string township = TestCity.Township, string phone = "13800000000") =>
        Complaint(category: "F1", township: township) with
        {
            Anonymous = false,
            Identity = Identity(phone: phone),
        };

    /// <summary>Files a complaint and answers the id of its case.</summary>
    public static async Task<Guid> FileCaseAsync(this TestCore core, FileComplaint? complaint = null) =>
        (await core.Dispatcher.SendAsync(Actor.Nobody, complaint ?? Complaint())).Id;

    /// <summary>A call that broke off; she is to be called back.</summary>
    public static RecordCall Call(DateTimeOffset? startedAt = null, string phone = "13800000000", bool danger = false) =>
        new(startedAt ?? TestCore.Start, CallOutcome.CutOff, phone, danger, null, null, "演示：说到一半断了。", CallBack: true, null);

    /// <summary>A case that this person has accepted.</summary>
    public static async Task<Guid> AcceptedCaseAsync(this TestCore core, StaffActor by, FileComplaint? complaint = null)
    {
        var caseId = await core.FileCaseAsync(complaint);
        await core.Dispatcher.SendAsync(by, new AcceptCase(caseId));
        return caseId;
    }

    /// <summary>She was told of protection order, legal aid and shelter: without it no case of violence ends.</summary>
    public static Task TellRightsAsync(this TestCore core, StaffActor by, Guid caseId) =>
        core.Dispatcher.SendAsync(by, new RecordFirstDuty(caseId, FirstDuty.TellRights, "演示：都告诉她了。"));

    /// <summary>Ends a case that takes two: one asks, the other agrees.</summary>
    public static async Task EndAsync(this TestCore core, StaffActor by, StaffActor second, CloseCase closing)
    {
        await core.Dispatcher.SendAsync(by, closing);
        await core.Dispatcher.SendAsync(second, new DecideClosing(closing.CaseId, Agrees: true, "演示：看过经过，同意。"));
    }
}
