using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>Plain words for her. What she is not told is not in the table.</summary>
internal static class CitizenWords
{
    private static readonly Dictionary<CaseEventKind, string> Steps = new()
    {
        [CaseEventKind.Registered] = "已收到",
        [CaseEventKind.Accepted] = "已受理，正在办理",
        [CaseEventKind.SentDown] = "已交给当地妇联办理",
        [CaseEventKind.Guided] = "这件事由别的单位负责，已告诉你去哪里办。那边不接，再来找我们",
        [CaseEventKind.Objected] = "正在和转来的单位商量由谁办，商量好以前由我们负责",
        [CaseEventKind.DutyDeclined] = "这件事已在办理或已有结论，不再重复受理",
        [CaseEventKind.EscalatedUp] = "已报上一级妇联办理",
        [CaseEventKind.EscalatedOverdue] = "没有按时办完，已由上一级妇联接手督办",
        [CaseEventKind.MessageToClient] = "给你留了话",
        [CaseEventKind.Supplemented] = "你补充了情况",
        [CaseEventKind.EvidenceAdded] = "你添加了材料",
        [CaseEventKind.WithdrawalRequested] = "你提出撤回，工作人员会先和你核实",
        [CaseEventKind.WithdrawalDropped] = "已和你核实，继续办理",
        [CaseEventKind.Rated] = "你作了评价",
        [CaseEventKind.Closed] = "已办结",
        [CaseEventKind.FinishUndone] = "继续办理",
        [CaseEventKind.AppointmentMoved] = "你换了咨询时间",
        [CaseEventKind.AppointmentRescheduled] = "和你商量以后，换了咨询时间",
        [CaseEventKind.AppointmentCancelled] = "你取消了咨询",
        [CaseEventKind.AppointmentRehomed] = "约好的老师来不了，时间不变，换了一位老师",
        [CaseEventKind.AppointmentDisplaced] = "约好的老师来不了，请在“我的预约”里换个时间",
        [CaseEventKind.AppointmentHeld] = "咨询已完成",
        [CaseEventKind.FollowUpFine] = "你说现在都好",
        [CaseEventKind.FollowUpNotSolved] = "你说还没解决，我们会按你说的安全方式联系你",
        [CaseEventKind.FollowUpNotSafe] = "你说不安全，我们会马上按你说的安全方式联系你",
        [CaseEventKind.FollowUpCallMe] = "你请我们联系你，我们会按你说的安全方式联系",
        [CaseEventKind.Reopened] = "重新办理",
        [CaseEventKind.MergedInto] = "同一件事以前已经登记，合在一起继续办理",
        [CaseEventKind.SplitOff] = "这件事单独继续办理",
        [CaseEventKind.ObjectionAgreed] = "这件事由转来的单位负责，已退回给他们办理",
        // Never which unit: whoever looks over her shoulder must not read that it is the police.
        [CaseEventKind.Referred] = "已请有关单位一起帮你",
        [CaseEventKind.ReferralAccepted] = "有关单位接手了他们的部分",
        [CaseEventKind.ReferralClosed] = "有关单位办完了他们的部分，我们会和你核对结果",
        [CaseEventKind.ReferralAsked] = "有一件事要问你同不同意，请看“要问你的事”",
        [CaseEventKind.ReferralAskAnswered] = "你作了回答",
        [CaseEventKind.SurveyAnswered] = "你告诉了我们现在怎么样",
        [CaseEventKind.MandateSigned] = "你签的委托书已经生效，代理人可以替你去办了",
        [CaseEventKind.MandateRevoked] = "你撤销了委托，代理人不再替你办",
        [CaseEventKind.MandateEnded] = "委托已经结束",
        [CaseEventKind.AgencyActed] = "代理人替你办了一步",
        [CaseEventKind.OrganPaperCame] = "有关单位有了书面回复，我们会按你说的安全方式告诉你",
        [CaseEventKind.AppointmentMissed] = "没能和你谈上，我们会按你说的安全方式联系你",
    };

    /// <summary>Entries that she is told of.</summary>
    public static readonly CaseEventKind[] Told = [.. Steps.Keys];

    /// <summary>Entries whose words were written for her. A closing summary is the staff's own and is not among them.</summary>
    public static readonly CaseEventKind[] ForHer = [CaseEventKind.MessageToClient, CaseEventKind.Guided, CaseEventKind.DutyDeclined];

    /// <summary>What happened, what comes next, and by when where something was promised.</summary>
    /// <param name="about">With its clocks.</param>
    /// <param name="to">Where it was sent, when it was.</param>
    public static string Of(CaseEvent entry, Case about, CaseOffice? to) =>
        entry.Kind switch
        {
            CaseEventKind.Accepted when PromiseOf(entry, about) is { } day => $"{Steps[entry.Kind]}，最晚 {Day(day)}答复你",
            CaseEventKind.SentDown when to is not null => $"已交给{to.Office}（{to.Place}）办理，由他们联系你，你不用再报一次",
            CaseEventKind.Objected when to is not null => $"换由{to.Office}（{to.Place}）接着办，你不用再报一次",
            CaseEventKind.DutyDeclined => Of(about.DeclineGround) ?? Steps[entry.Kind],
            CaseEventKind.Closed when about.Result is { } result => $"已办结：{Of(result)}",
            _ => Steps[entry.Kind],
        };

    public static string Of(Case about) =>
        about.Status switch
        {
            CaseStatus.Registered => "已收到，等待受理",
            CaseStatus.InProgress => "正在办理",
            CaseStatus.Guided => "由别的单位负责",
            CaseStatus.NoDuty => "不再重复受理",
            CaseStatus.Merged => "合在一起继续办理",
            CaseStatus.Returned => "由转来的单位负责",
            _ => "已办结",
        };

    public static string OfficeOf(DivisionLevel level) =>
        level switch
        {
            DivisionLevel.City => "市妇联",
            DivisionLevel.County => "县（市、区）妇联",
            DivisionLevel.Township => "乡镇（街道）维权站",
            _ => "村（社区）妇联",
        };

    /// <summary>The station's promise that began with the acceptance.</summary>
    private static DateOnly? PromiseOf(CaseEvent entry, Case about) =>
        about.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Handling && clock.StartedAt == entry.At)?.DueAt.ChinaDate();

    private static string Day(DateOnly day) => $"{day.Month} 月 {day.Day} 日";

    private static string? Of(DeclineGround? ground) =>
        ground switch
        {
            DeclineGround.AlreadyInHand => "这件事下级妇联已经受理，正在办，不再重复受理。结果由他们告诉你",
            DeclineGround.ReviewFinished => "这件事已经复核，有了最后结论，不再受理。心里难受或有别的难处，可以打 12338",
            _ => null,
        };

    private static string Of(CaseResult result) =>
        result switch
        {
            CaseResult.Answered => "已答复你的问题",
            CaseResult.Mediated => "调解成功",
            CaseResult.MediationFailed => "调解没有成功",
            CaseResult.Referred => "已转给有关单位",
            CaseResult.LegalAid => "已安排法律援助",
            CaseResult.LitigationSupport => "已支持起诉",
            CaseResult.ProtectionOrder => "已帮助申请人身安全保护令",
            CaseResult.Relief => "已给予救助",
            CaseResult.Psychological => "已安排心理服务",
            CaseResult.Urged => "已督促有关单位处理",
            CaseResult.Rejected => "没有支持你的请求",
            CaseResult.Withdrawn => "你已撤回",
            _ => "一直没能联系上你",
        };
}
