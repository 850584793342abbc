using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Actions;

/// <summary>Of what is allowed, the one thing to do next; everything else goes into the menu.</summary>
public static class NextStep
{
    public static CaseAction? Of(CaseDetails about) =>
        Order(about).Select(action => (CaseAction?)action).FirstOrDefault(action => about.Allowed.Contains(action!.Value));

    /// <summary>In words, for the head of the page.</summary>
    public static string Words(CaseDetails about) =>
        about switch
        {
            { Reporting: ReportDuty.Owed, ClosedAt: null } => "要强制报告：马上报警，写下报告记录。不用谁同意。",
            _ when MustReport(about) => "高风险：马上报警，写下报警记录。",
            _ when about.Runs(ClockKind.Reassessment) => "又出了事：确认她现在安全，再评估一次风险。",
            { Row.WithdrawalRequested: true, ClosedAt: null } => "她想撤回。请用安全的方式核实是不是她本人的意思。",
            { Row.Status: CaseStatus.Merged } => "已并入另一件，在那一件里办。并错了可以拆开。",
            { Facts.Door.ObjectionPending: true } => "已提异议，等来文单位答复。对方同意收回以前，仍由我们负责。",
            { Row.Status: CaseStatus.Registered } when ContactFirst(about) => "先联系她，确认现在是否安全；联系上了写一条记录，再受理。",
            { Row.Status: CaseStatus.Registered } => "看完决定：受理、下交，或告知她找哪个单位。",
            { Row.Status: CaseStatus.InProgress } when WaitsForContact(about) => "用安全的方式联系她，联系上了写一条记录。",
            { Closing.ByMe: true } => "已提出办结，等另一位同志同意。要接着办，可以收回。",
            { Closing: not null } when about.Allowed.Contains(CaseAction.DecideClosing) => "有同志提出办结，看看时间线里的经过，再答复。",
            { Closing: not null } => "有同志提出办结，等另一位同志同意。",
            { Row.Status: CaseStatus.InProgress } => "办理并写记录，办完了写明结果。",
            { NextVisit: { } visit } when !about.Allowed.Contains(CaseAction.UndoFinish) =>
                $"已经办结。{visit.DueOn.Month} 月 {visit.DueOn.Day} 日前回访她，先问是不是一个人。",
            _ when about.Allowed.Contains(CaseAction.UndoFinish) => "刚刚结束。弄错了的话，10 分钟内可以撤销。",
            { Archived: not null } => "已经归档。有了新情况，可以重新办理。",
            _ when about.Allowed.Contains(CaseAction.Archive) => "已经结束。材料齐了就归档。",
            _ => "已经结束。还可以写记录、给她留言。",
        };

    private static CaseAction[] Order(CaseDetails about) =>
        about.Row switch
        {
            _ when about is { Reporting: ReportDuty.Owed, ClosedAt: null } => [CaseAction.ReportHarm, CaseAction.AddNote],
            _ when MustReport(about) => [CaseAction.ReportToPolice, CaseAction.AddNote],
            { WithdrawalRequested: true } when about.ClosedAt is null => [CaseAction.AnswerWithdrawal, CaseAction.AddNote],
            { Status: CaseStatus.Registered } when ContactFirst(about) => [CaseAction.AddNote, CaseAction.Accept],
            { Status: CaseStatus.Registered } when about.Facts.Door.ObjectionPending => [CaseAction.AnswerObjection, CaseAction.AddNote],
            { Status: CaseStatus.Registered } => [CaseAction.Accept, CaseAction.AddNote],
            { Status: CaseStatus.InProgress } when WaitsForContact(about) => [CaseAction.AddNote],
            { Status: CaseStatus.InProgress } when about.Closing is { ByMe: false } => [CaseAction.DecideClosing, CaseAction.AddNote],
            { Status: CaseStatus.InProgress } => [CaseAction.Close, CaseAction.AddNote],
            _ when about.NextVisit is null => [CaseAction.Archive, CaseAction.AddNote],
            _ => [CaseAction.AddNote],
        };

    private static bool ContactFirst(CaseDetails about) => about.Row.DangerNow && WaitsForContact(about);

    private static bool MustReport(CaseDetails about) => about.Runs(ClockKind.PoliceReport);

    private static bool WaitsForContact(CaseDetails about) => about.Runs(ClockKind.FirstContact);
}
