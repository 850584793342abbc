using MudBlazor;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>What happened, as the time line says it.</summary>
public static class TimelineWords
{
    public static string Word(this CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.Registered => "收到",
            CaseEventKind.Accepted => "受理",
            CaseEventKind.SentDown => "下交",
            CaseEventKind.Guided => "告知引导",
            CaseEventKind.Objected => "异议退回",
            CaseEventKind.DutyDeclined => "不再受理",
            CaseEventKind.Assigned => "指派",
            CaseEventKind.StandInBegan => "请假代班",
            CaseEventKind.StandInEnded => "代班结束，交回",
            CaseEventKind.HandedOver => "离岗交接",
            CaseEventKind.EscalatedUp => "上报",
            CaseEventKind.EscalatedOverdue => "超期自动上报",
            CaseEventKind.Note => "办理记录",
            CaseEventKind.ContactNote => "已联系到她",
            CaseEventKind.MessageToClient => "给她的留言",
            CaseEventKind.Supplemented => "她补充了情况",
            CaseEventKind.EvidenceAdded => "她添加了证据",
            CaseEventKind.WithdrawalRequested => "她想撤回",
            CaseEventKind.WithdrawalDropped => "核实后继续办理",
            CaseEventKind.Rated => "她作了评价",
            CaseEventKind.Closed => "办结",
            CaseEventKind.FinishUndone => "撤销，继续办理",
            CaseEventKind.AppointmentMoved => "她换了咨询时间",
            CaseEventKind.AppointmentRescheduled => "和她商量后换了咨询时间",
            CaseEventKind.AppointmentCancelled => "她取消了咨询",
            CaseEventKind.AppointmentRehomed => "咨询换了人，时间不变",
            CaseEventKind.AppointmentDisplaced => "约好的人来不了，等她换时间",
            CaseEventKind.AppointmentHeld => "咨询已完成",
            CaseEventKind.AppointmentMissed => "她没有来咨询",
            CaseEventKind.FollowUpFine => "咨询后回访，她说都好",
            CaseEventKind.FollowUpNotSolved => "咨询后回访，她说没解决",
            CaseEventKind.FollowUpNotSafe => "咨询后回访，她说不安全",
            CaseEventKind.FollowUpCallMe => "咨询后回访，她想有人联系她",
            CaseEventKind.FollowUpUnanswered => "咨询后回访，她没有回音",
            CaseEventKind.VolunteerReported => "志愿者填了任务结果",
            CaseEventKind.VolunteerWantsFollowUp => "志愿者填了任务结果，要有人跟进",
            CaseEventKind.RiskAssessed => "评估了风险",
            CaseEventKind.ReportedToPolice => "报警记录",
            CaseEventKind.SafetyContactMade => "安全联系，和她说上了话",
            CaseEventKind.SafetyContactTried => "安全联系，没能说上话",
            CaseEventKind.RiskLoweringProposed => "提出降低风险等级",
            CaseEventKind.RiskLowered => "同意降低风险等级",
            CaseEventKind.RiskLoweringRefused => "不同意降低风险等级",
            CaseEventKind.OthersTracked => "登记了外单位的期限",
            CaseEventKind.OthersAnswered => "外单位答复了",
            CaseEventKind.OthersExtended => "外单位延期了",
            CaseEventKind.MergedInto => "并入另一件",
            CaseEventKind.MergedHere => "另一件并入本件",
            CaseEventKind.SplitOff => "拆开并案",
            CaseEventKind.Linked => "关联",
            CaseEventKind.Unlinked => "取消关联",
            CaseEventKind.RepeatContact => "又来反映同一件事",
            CaseEventKind.ObjectionAgreed => "来文单位同意收回",
            CaseEventKind.ObjectionRefused => "来文单位不同意收回",
            CaseEventKind.VisitMade => "回访，和她说上了话",
            CaseEventKind.VisitTried => "回访，没能说上话",
            CaseEventKind.Reopened => "重新办理",
            CaseEventKind.Classified => "信访分类",
            CaseEventKind.NoticeGiven => "文书送达",
            CaseEventKind.OrderStepped => "人身安全保护令",
            CaseEventKind.OrderBreached => "对方违反保护令",
            CaseEventKind.OrderExpired => "保护令到期",
            CaseEventKind.WarningStepped => "告诫书",
            CaseEventKind.FirstDutyDone => "首接五件事",
            CaseEventKind.ReportFoundOwed => "对照情形，要强制报告",
            CaseEventKind.ReportFoundNotOwed => "对照情形，不用强制报告",
            CaseEventKind.HarmReported => "强制报告",
            CaseEventKind.Referred => "转介",
            CaseEventKind.ReferralWithdrawn => "撤回转介",
            CaseEventKind.ReferralAccepted => "对方接收转介",
            CaseEventKind.ReferralReturned => "对方退回转介",
            CaseEventKind.ReferralProgress => "对方报进展",
            CaseEventKind.ReferralClosed => "对方办结转介",
            CaseEventKind.ReferralOverdue => "转介超期没有答复",
            CaseEventKind.ReferralAsked => "在小程序里问她能不能告诉合作单位",
            CaseEventKind.ReferralAskAnswered => "她答复了能不能告诉合作单位",
            CaseEventKind.SurveyAnswered => "她答了办结以后的回访",
            CaseEventKind.UrgingIssued => "发督促处理意见",
            CaseEventKind.ClosingProposed => "提出办结",
            CaseEventKind.ClosingRefused => "不同意办结，接着办",
            CaseEventKind.Archived => "归档",
            CaseEventKind.MediationHeld => "调解",
            CaseEventKind.MediationAgreed => "调解，达成协议",
            CaseEventKind.GreenChannelOpened => "开通绿色通道",
            CaseEventKind.GreenChannelEnded => "移出绿色通道",
            CaseEventKind.FileAccessAsked => "申请打开未成年人案卷",
            CaseEventKind.FileAccessGranted => "批准打开未成年人案卷",
            CaseEventKind.FileAccessRefused => "没有批准打开未成年人案卷",
            CaseEventKind.FileAccessTaken => "有危险，先打开了未成年人案卷",
            CaseEventKind.FileAccessEnded => "收回打开案卷的批准",
            CaseEventKind.MandateSigned => "签了信访代理委托书",
            CaseEventKind.MandateRevoked => "撤销了委托",
            CaseEventKind.MandateEnded => "委托结束",
            CaseEventKind.AgentSubstituted => "转委托",
            CaseEventKind.AgencyActed => "代她办了一步",
            CaseEventKind.OrganPaperCame => "外单位来了文书",
            CaseEventKind.MadeMajor => "列为重大案件",
            CaseEventKind.MajorEnded => "结束重大案件协调",
            _ => CaseWords.Unknown,
        };

    /// <summary>Whose doing it was when no account stands with it.</summary>
    public static string WhoWithoutAccount(this CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.Registered
            or CaseEventKind.EscalatedOverdue
            or CaseEventKind.AppointmentRehomed
            or CaseEventKind.AppointmentDisplaced
            or CaseEventKind.FollowUpUnanswered
            or CaseEventKind.ReferralOverdue
            or CaseEventKind.MandateEnded
            or CaseEventKind.OrderExpired => "系统",
            CaseEventKind.VolunteerReported or CaseEventKind.VolunteerWantsFollowUp => "志愿者",
            _ => "她本人",
        };

    public static string Icon(this CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.Registered => Icons.Material.Outlined.MoveToInbox,
            CaseEventKind.Accepted => Icons.Material.Outlined.TaskAlt,
            CaseEventKind.SentDown => Icons.Material.Outlined.South,
            CaseEventKind.EscalatedUp or CaseEventKind.EscalatedOverdue => Icons.Material.Outlined.North,
            CaseEventKind.Objected => Icons.Material.Outlined.Undo,
            CaseEventKind.Assigned or CaseEventKind.StandInBegan or CaseEventKind.StandInEnded or CaseEventKind.HandedOver => Icons
                .Material
                .Outlined
                .PersonAdd,
            CaseEventKind.Note => Icons.Material.Outlined.EditNote,
            CaseEventKind.MergedInto or CaseEventKind.MergedHere => Icons.Material.Outlined.CallMerge,
            CaseEventKind.VisitMade or CaseEventKind.VisitTried => Icons.Material.Outlined.Call,
            CaseEventKind.Reopened => Icons.Material.Outlined.Replay,
            CaseEventKind.SplitOff => Icons.Material.Outlined.CallSplit,
            CaseEventKind.Linked or CaseEventKind.Unlinked => Icons.Material.Outlined.Link,
            CaseEventKind.RepeatContact => Icons.Material.Outlined.Repeat,
            CaseEventKind.ObjectionAgreed or CaseEventKind.ObjectionRefused => Icons.Material.Outlined.Undo,
            CaseEventKind.ContactNote => Icons.Material.Outlined.Call,
            CaseEventKind.MessageToClient => Icons.Material.Outlined.Sms,
            CaseEventKind.AppointmentMoved
            or CaseEventKind.AppointmentRescheduled
            or CaseEventKind.AppointmentCancelled
            or CaseEventKind.AppointmentMissed => Icons.Material.Outlined.EventBusy,
            CaseEventKind.VolunteerReported or CaseEventKind.VolunteerWantsFollowUp => Icons.Material.Outlined.VolunteerActivism,
            CaseEventKind.RiskAssessed
            or CaseEventKind.RiskLoweringProposed
            or CaseEventKind.RiskLowered
            or CaseEventKind.RiskLoweringRefused => Icons.Material.Outlined.Shield,
            CaseEventKind.OthersTracked or CaseEventKind.OthersAnswered or CaseEventKind.OthersExtended => Icons
                .Material
                .Outlined
                .AccountBalance,
            CaseEventKind.Referred
            or CaseEventKind.ReferralWithdrawn
            or CaseEventKind.ReferralAccepted
            or CaseEventKind.ReferralReturned
            or CaseEventKind.ReferralProgress
            or CaseEventKind.ReferralClosed
            or CaseEventKind.ReferralOverdue
            or CaseEventKind.ReferralAsked
            or CaseEventKind.ReferralAskAnswered
            or CaseEventKind.UrgingIssued => Icons.Material.Outlined.Handshake,
            CaseEventKind.FileAccessAsked
            or CaseEventKind.FileAccessGranted
            or CaseEventKind.FileAccessRefused
            or CaseEventKind.FileAccessTaken
            or CaseEventKind.FileAccessEnded => Icons.Material.Outlined.Key,
            CaseEventKind.GreenChannelOpened or CaseEventKind.GreenChannelEnded => Icons.Material.Outlined.Bolt,
            CaseEventKind.MediationHeld or CaseEventKind.MediationAgreed => Icons.Material.Outlined.Handshake,
            CaseEventKind.ClosingProposed or CaseEventKind.ClosingRefused => Icons.Material.Outlined.FactCheck,
            CaseEventKind.Archived => Icons.Material.Outlined.Inventory2,
            CaseEventKind.MandateSigned
            or CaseEventKind.MandateRevoked
            or CaseEventKind.MandateEnded
            or CaseEventKind.AgentSubstituted
            or CaseEventKind.AgencyActed => Icons.Material.Outlined.AssignmentInd,
            CaseEventKind.OrganPaperCame => Icons.Material.Outlined.AccountBalance,
            CaseEventKind.MadeMajor or CaseEventKind.MajorEnded => Icons.Material.Outlined.Hub,
            CaseEventKind.Classified => Icons.Material.Outlined.Category,
            CaseEventKind.NoticeGiven => Icons.Material.Outlined.Description,
            CaseEventKind.OrderStepped or CaseEventKind.OrderBreached or CaseEventKind.OrderExpired => Icons.Material.Outlined.Shield,
            CaseEventKind.WarningStepped => Icons.Material.Outlined.LocalPolice,
            CaseEventKind.ReportFoundOwed or CaseEventKind.HarmReported => Icons.Material.Outlined.LocalPolice,
            CaseEventKind.FirstDutyDone => Icons.Material.Outlined.Checklist,
            CaseEventKind.ReportedToPolice => Icons.Material.Outlined.LocalPolice,
            CaseEventKind.SafetyContactMade or CaseEventKind.SafetyContactTried => Icons.Material.Outlined.Call,
            CaseEventKind.AppointmentHeld => Icons.Material.Outlined.EventAvailable,
            CaseEventKind.Closed or CaseEventKind.Guided or CaseEventKind.DutyDeclined => Icons.Material.Outlined.Flag,
            CaseEventKind.WithdrawalDropped or CaseEventKind.FinishUndone => Icons.Material.Outlined.Replay,
            _ => Icons.Material.Outlined.Person,
        };

    /// <summary>Seen by the client too, so that nobody writes there what is meant for colleagues.</summary>
    public static bool IsReadByHer(this CaseEventKind kind) => kind is CaseEventKind.MessageToClient or CaseEventKind.Guided;
}
