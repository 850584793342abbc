using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Actions;

/// <summary>Of what is allowed, the one thing to do next; everything else goes into the menu.</summary>
public static class NextStep
{
    public static CaseAction? Of(CaseDetails about)
    {
        var waitsForContact = about.Clocks.Any(clock => clock is { Kind: ClockKind.FirstContact, StoppedAt: null });
        CaseAction[] order = about.Row.Status switch
        {
            CaseStatus.Registered => [CaseAction.Accept, CaseAction.AddNote],
            CaseStatus.InProgress when waitsForContact => [CaseAction.AddNote],
            CaseStatus.InProgress => [CaseAction.Close, CaseAction.AddNote],
            _ => [CaseAction.AddNote],
        };
        return order.Select(action => (CaseAction?)action).FirstOrDefault(action => about.Allowed.Contains(action!.Value));
    }

    /// <summary>In words, for the head of the page.</summary>
    public static string Words(CaseDetails about) =>
        about switch
        {
            { Row.WithdrawalRequested: true, ClosedAt: null } => "她想撤回。请用安全的方式核实是不是她本人的意思。",
            { Row.Status: CaseStatus.Registered, Row.DangerNow: true } => "先联系她，确认现在是否安全。",
            { Row.Status: CaseStatus.Registered } => "看完决定：受理、下交，或告知她找哪个单位。",
            { Row.Status: CaseStatus.InProgress }
                when about.Clocks.Any(clock => clock is { Kind: ClockKind.FirstContact, StoppedAt: null }) =>
                "用安全的方式联系她，联系上了写一条记录。",
            { Row.Status: CaseStatus.InProgress } => "办理并写记录，办完了写明结果。",
            _ => "已经结束。还可以写记录、给她留言。",
        };

    /// <summary>Ends the matter and can be taken back for some minutes.</summary>
    public static bool IsFinish(CaseAction action) => action is CaseAction.Guide or CaseAction.DeclineDuty or CaseAction.Close;
}
