using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Core.Cases.Visits;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words of staff for everything a case can be. A value without a word shows as 其他 and fails a test.</summary>
public static class CaseWords
{
    public const string Unknown = "其他";

    public static string Word(this CaseStatus status) =>
        status switch
        {
            CaseStatus.Registered => "待受理",
            CaseStatus.InProgress => "办理中",
            CaseStatus.Guided => "已告知引导",
            CaseStatus.NoDuty => "不再受理",
            CaseStatus.Closed => "已办结",
            CaseStatus.Merged => "已并案",
            CaseStatus.Returned => "已退回来文单位",
            _ => Unknown,
        };

    public static ChipTone Tone(this CaseStatus status) =>
        status switch
        {
            CaseStatus.Registered => ChipTone.Attention,
            CaseStatus.InProgress => ChipTone.Active,
            CaseStatus.Closed => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this RiskLevel risk) =>
        risk switch
        {
            RiskLevel.Unassessed => "未评估",
            RiskLevel.Low => "低风险",
            RiskLevel.Medium => "中风险",
            RiskLevel.High => "高风险",
            _ => Unknown,
        };

    public static ChipTone Tone(this RiskLevel risk) =>
        risk switch
        {
            RiskLevel.High => ChipTone.Danger,
            RiskLevel.Medium => ChipTone.Attention,
            _ => ChipTone.Neutral,
        };

    public static string Word(this CaseAction action) =>
        action switch
        {
            CaseAction.Accept => "受理",
            CaseAction.SendDown => "下交",
            CaseAction.Guide => "告知引导",
            CaseAction.Object => "异议退回",
            CaseAction.DeclineDuty => "不再受理",
            CaseAction.Assign => "指派",
            CaseAction.EscalateUp => "上报",
            CaseAction.AddNote => "写办理记录",
            CaseAction.MessageClient => "给她留言",
            CaseAction.RequestWithdrawal => "申请撤回",
            CaseAction.AnswerWithdrawal => "答复撤回",
            CaseAction.Supplement => "补充情况",
            CaseAction.AssessRisk => "评估风险",
            CaseAction.ReportToPolice => "写报警记录",
            CaseAction.RecordSafetyContact => "记安全联系",
            CaseAction.ProposeLowerRisk => "提出降低风险",
            CaseAction.DecideLowerRisk => "答复降低风险",
            CaseAction.TrackOthers => "登记外单位期限",
            CaseAction.EndTracking => "外单位已答复",
            CaseAction.ExtendTracked => "登记延期",
            CaseAction.Classify => "信访分类",
            CaseAction.RecordNotice => "记下送达",
            CaseAction.Mediate => "登记调解",
            CaseAction.Close => "办结",
            CaseAction.DecideClosing => "答复办结",
            CaseAction.Archive => "归档",
            CaseAction.UndoFinish => "撤销刚才的操作",
            CaseAction.MergeInto => "并案",
            CaseAction.SplitOff => "拆开并案",
            CaseAction.Link => "关联",
            CaseAction.Unlink => "取消关联",
            CaseAction.RecordRepeat => "记重复来访来电",
            CaseAction.AnswerObjection => "来文单位答复异议",
            CaseAction.RecordVisit => "记回访",
            CaseAction.Reopen => "重新办理",
            CaseAction.Protect => "保护措施",
            CaseAction.ReportHarm => "强制报告",
            CaseAction.Refer => "转介",
            CaseAction.GoFirst => "绿色通道",
            _ => Unknown,
        };

    public static string Word(this DeclineGround ground) =>
        ground switch
        {
            DeclineGround.AlreadyInHand => "同一件事下级已受理，正在期限内办理（信访工作条例第十九条第三款）",
            DeclineGround.ReviewFinished => "已经复核终结，又以同样的事实和理由提出（信访工作条例第三十六条第三款）",
            _ => Unknown,
        };

    public static string Word(this CaseResult result) =>
        result switch
        {
            CaseResult.Answered => "已答复解释",
            CaseResult.Mediated => "调解成功",
            CaseResult.MediationFailed => "调解未成",
            CaseResult.Referred => "转有关单位办理",
            CaseResult.LegalAid => "获得法律援助",
            CaseResult.LitigationSupport => "支持起诉",
            CaseResult.ProtectionOrder => "申请到人身安全保护令",
            CaseResult.Relief => "获得救助帮扶",
            CaseResult.Psychological => "心理疏导",
            CaseResult.Urged => "督促单位落实",
            CaseResult.Rejected => "诉求不成立，已说明理由",
            CaseResult.Withdrawn => "她本人撤回，已核实",
            CaseResult.Unreachable => "多次联系不上",
            _ => Unknown,
        };

    public static string Word(this ReturnVisitState state) =>
        state switch
        {
            ReturnVisitState.Planned => "还没回访",
            ReturnVisitState.Made => "回访过了",
            ReturnVisitState.NotReached => "试了三次没联系上",
            ReturnVisitState.CalledOff => "不用回访了",
            _ => Unknown,
        };

    public static string Word(this VisitCause cause) =>
        cause switch
        {
            VisitCause.AfterEnd => "办结后",
            VisitCause.ProtectionOrder => "保护令期间",
            VisitCause.WarningLetter => "告诫书后",
            VisitCause.AgencyReply => "信访答复后",
            _ => Unknown,
        };

    public static string Word(this CaseTie tie) =>
        tie switch
        {
            CaseTie.None => "号码相同",
            CaseTie.Linked => "已关联",
            CaseTie.MergedHere => "已并入本件",
            CaseTie.MergedInto => "本件并入了它",
            _ => Unknown,
        };

    public static string Word(this CaseMemberRole role) =>
        role switch
        {
            CaseMemberRole.Owner => "责任人",
            CaseMemberRole.Supervisor => "上级督办",
            CaseMemberRole.Participant => "参与过",
            CaseMemberRole.Barred => "回避",
            _ => Unknown,
        };

    public static string Word(this ClockKind clock) =>
        clock switch
        {
            ClockKind.AcceptanceNotice => "告知是否受理",
            ClockKind.Objection => "提出异议",
            ClockKind.FirstContact => "首次联系",
            ClockKind.Answer => "回复图文咨询",
            ClockKind.Handling => "答复办理情况",
            ClockKind.PoliceReport => "报警",
            ClockKind.SafetyContact => "安全联系",
            ClockKind.Reassessment => "重新评估风险",
            ClockKind.FirstHelp => "安排第一项帮助",
            ClockKind.MandatoryReport => "强制报告",
            ClockKind.PetitionReply => "信访处理意见",
            ClockKind.PetitionReplyExtended => "信访处理意见（已延期）",
            ClockKind.PetitionReview => "信访复查意见",
            ClockKind.PetitionRecheck => "信访复核意见",
            ClockKind.SimpleReply => "信访简易办理意见",
            ClockKind.WarningLetter => "公安出告诫书",
            ClockKind.ProtectionOrder => "法院作出保护令",
            ClockKind.UrgentProtectionOrder => "法院作出保护令（紧急）",
            ClockKind.OrderService => "法院送达保护令",
            ClockKind.AidDecision => "法律援助决定",
            ClockKind.AidAssignment => "法律援助指派律师",
            ClockKind.PoliceFeedback => "公安反馈",
            ClockKind.PetitionDispatch => "信访部门转送交办",
            ClockKind.AidReview => "法律援助异议审查",
            ClockKind.AidMeeting => "援助律师会见孩子",
            ClockKind.ProposalReply => "建议书的书面回复",
            ClockKind.ShelterStay => "庇护住到期",
            _ => Unknown,
        };

    public static string Word(this CaseView view) =>
        view switch
        {
            CaseView.Open => "全部在办",
            CaseView.Mine => "我的",
            CaseView.Unclaimed => "待认领",
            CaseView.Overdue => "超期",
            CaseView.Danger => "危险",
            CaseView.Green => "绿色通道",
            CaseView.Second => "等我复核",
            CaseView.ReferralLate => "转介逾期",
            CaseView.Finished => "已结",
            _ => Unknown,
        };

    public static string Word(this CaseSort sort) =>
        sort switch
        {
            CaseSort.Due => "快到期的在前",
            CaseSort.Received => "新收到的在前",
            _ => Unknown,
        };

    public static string Word(this DueWindow due) =>
        due switch
        {
            DueWindow.Any => "不限",
            DueWindow.Today => "今天到期",
            DueWindow.ThreeDays => "3 天内到期",
            DueWindow.Week => "7 天内到期",
            _ => Unknown,
        };
}
