using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for messages that leave the house and for notices to the staff.</summary>
public static class MessageWords
{
    /// <summary>WeChat: she did not accept, or has used up what she accepted (subscribeMessage.send, errcode).</summary>
    private const int NoCredit = 43101;

    private const string ReachHer = "她打开小程序看得到；要紧的事，请按她的安全联系方式找她。";

    public static string Word(this MessageTemplate template) =>
        template switch
        {
            MessageTemplate.Progress => "有新进展",
            MessageTemplate.Reminder => "到期提醒",
            _ => CaseWords.Unknown,
        };

    public static string Word(this DeliveryState state) =>
        state switch
        {
            DeliveryState.Pending => "等着发",
            DeliveryState.Leased => "正在发",
            DeliveryState.Sent => "已发出",
            DeliveryState.Delivered => "已送达",
            DeliveryState.Ambiguous => "不确定",
            DeliveryState.Failed => "没发成",
            DeliveryState.Suppressed => "按她的要求不发",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this DeliveryState state) =>
        state switch
        {
            DeliveryState.Sent or DeliveryState.Delivered => ChipTone.Good,
            DeliveryState.Leased => ChipTone.Active,
            DeliveryState.Ambiguous or DeliveryState.Failed => ChipTone.Attention,
            DeliveryState.Suppressed => ChipTone.Info,
            _ => ChipTone.Neutral,
        };

    /// <summary>Why, and what to do: most of the time nothing.</summary>
    public static string Explanation(this MessageRow row) =>
        row.State switch
        {
            DeliveryState.Pending when row.ErrorCode is not null => "微信这会儿没收下，系统会再试，不用管。",
            DeliveryState.Pending when row.NotBefore > row.CreatedAt => "到她方便的时间再发，不用管。",
            DeliveryState.Pending or DeliveryState.Leased => "马上就发，不用管。",
            DeliveryState.Sent => "微信已收下，等送达回执，不用管。",
            DeliveryState.Delivered => "她的手机收到提醒了，不用管。",
            DeliveryState.Ambiguous => $"发出时断了线，可能收到也可能没有；系统不会重发。{ReachHer}",
            DeliveryState.Failed => $"{WhyFailed(row.ErrorCode)}{ReachHer}",
            DeliveryState.Suppressed => "她不要微信提醒，系统照办。她打开小程序看得到。",
            _ => CaseWords.Unknown,
        };

    private static string WhyFailed(int? errorCode) =>
        errorCode switch
        {
            NoCredit => "没有订阅额度：她没有同意接收，或同意的次数用完了。",
            null => "一天内没能发出，不再发了。",
            _ => $"微信没有收下（错误 {errorCode}）。常常这样的话，请告诉系统管理员。",
        };

    public static string Word(this StaffNoticeKind kind) =>
        kind switch
        {
            StaffNoticeKind.HandedOver => "案件交给你了",
            StaffNoticeKind.HandedOverInDanger => "有危险，案件交给你了",
            StaffNoticeKind.DueInThreeDays => "3 天内到期",
            StaffNoticeKind.DueTomorrow => "明天到期",
            StaffNoticeKind.DueToday => "今天到期",
            StaffNoticeKind.OwnerReplaced => "责任人离岗，已换人",
            StaffNoticeKind.OwnerMissing => "没有责任人，请安排",
            StaffNoticeKind.CallBeforeAppointment => "提醒发不出去，请在咨询前联系她",
            StaffNoticeKind.AppointmentDisplaced => "约好的人来不了，请联系她换时间",
            StaffNoticeKind.FollowUpNotSafe => "回访，她说不安全，请马上联系",
            StaffNoticeKind.FollowUpNotSolved => "回访，她说没解决，请联系她",
            StaffNoticeKind.FollowUpCallMe => "回访，她想有人联系她",
            StaffNoticeKind.FollowUpUnanswered => "咨询后她没有回音，请在安全时间联系她",
            StaffNoticeKind.TalksToday => "今天有咨询",
            StaffNoticeKind.DutiesPublished => "值班表公布了，您有值班",
            StaffNoticeKind.DutyOffered => "有人来不了，想请您替班，请在手机上回复",
            StaffNoticeKind.SwapAsked => "有人想和您换班，请在手机上回复",
            StaffNoticeKind.SeatLeftOpen => "值班空缺没有人能替，请打电话找人",
            StaffNoticeKind.VolunteerApplied => "有人网上申请做志愿者，请看一看",
            StaffNoticeKind.VolunteerPaused => "有志愿者自己暂停了服务",
            StaffNoticeKind.VolunteerResumed => "有志愿者恢复了服务",
            StaffNoticeKind.VolunteerLeft => "有志愿者自己离开了",
            StaffNoticeKind.TaskOffered => "有任务请你帮忙，看看能不能去",
            StaffNoticeKind.TaskNears => "你接受的任务快到时间了",
            StaffNoticeKind.TaskCalledOff => "有个任务不用去了，谢谢你",
            StaffNoticeKind.HoursDisputed => "你填的服务时长有疑问，请看看",
            StaffNoticeKind.TaskTaken => "有志愿者接受了任务",
            StaffNoticeKind.TaskGivenBack => "接受任务的志愿者去不了了",
            StaffNoticeKind.TaskNobodyLeft => "请过的志愿者都去不了，请再选人",
            StaffNoticeKind.TaskReported => "志愿者填了任务结果",
            StaffNoticeKind.TaskFollowUpWanted => "志愿者填了任务结果，还要有人跟进",
            StaffNoticeKind.HighRisk => "高风险，马上看，确认报警和安全联系",
            StaffNoticeKind.RiskLoweringAsked => "有同志提出降低风险等级，请你答复",
            StaffNoticeKind.ClosingAsked => "有同志提出办结，请你答复",
            StaffNoticeKind.ClosingRefused => "你提出的办结没有同意，请看理由，接着办",
            StaffNoticeKind.ArchiveDue => "有一件办结了，材料齐了请归档",
            StaffNoticeKind.FileAccessAsked => "有同志申请打开未成年人案卷，请答复",
            StaffNoticeKind.FileAccessGranted => "你申请的未成年人案卷可以打开了",
            StaffNoticeKind.FileAccessRefused => "你打开未成年人案卷的申请没有批准",
            StaffNoticeKind.FileAccessTaken => "有同志说有危险，先打开了未成年人案卷，请核对",
            StaffNoticeKind.CallBackOverdue => "有人等回拨，时间已过，请马上打",
            StaffNoticeKind.ReturnVisitDue => "到回访的日子了，先问她是不是一个人",
            StaffNoticeKind.ReturnVisitLate => "回访晚了，请过问",
            StaffNoticeKind.OrderNearsEnd => "有保护令快到期，问问她要不要申请延长",
            StaffNoticeKind.OrderEnded => "有保护令到期，回访表要交回法院",
            StaffNoticeKind.ReportOwed => "有一件要马上强制报告，请先报警",
            StaffNoticeKind.ReferralAccepted => "合作单位接收了转介",
            StaffNoticeKind.ReferralReturned => "合作单位退回了转介，请看理由，另想办法",
            StaffNoticeKind.ReferralProgress => "合作单位报了进展",
            StaffNoticeKind.ReferralClosed => "合作单位办完了，请和她核对结果",
            StaffNoticeKind.ReferralOverdue => "合作单位超期没有答复，请催办，县级、市级可以发督促处理意见",
            StaffNoticeKind.ReferralAskAnswered => "她答复了能不能告诉合作单位，请看经过",
            StaffNoticeKind.ReferralReceived => "收到新的转介，请看看能不能接",
            StaffNoticeKind.ReferralCalledOff => "有个转介撤回了，不用再办",
            StaffNoticeKind.ReferralDue => "有个转介已经超期，请马上答复",
            StaffNoticeKind.ReferralUrged => "收到督促处理意见，请按期书面答复",
            StaffNoticeKind.MandateSigned => "她签了委托书，可以代她办了",
            StaffNoticeKind.MandateRevoked => "她撤销了委托，不能再代她办",
            StaffNoticeKind.MandateLeft => "委托书没有代理人了，请告诉她",
            StaffNoticeKind.MandateAgentLeaves => "代理人要离岗，请问她愿意换谁代理",
            StaffNoticeKind.MandateExpired => "委托书到期了，要接着办的请她重新签",
            StaffNoticeKind.AgencyActOwed => "签了委托书还没有开始代办，请马上办",
            StaffNoticeKind.AgencyReportOwed => "代办有了变化还没有告诉她，请按安全方式告诉她",
            StaffNoticeKind.AgencyArchiveOwed => "信访代理的材料还没有归档",
            StaffNoticeKind.MajorNamed => "请你参加一件重大案件的协调",
            StaffNoticeKind.MajorTaskGiven => "重大案件有一项任务交给你了",
            StaffNoticeKind.MajorTaskOverdue => "重大案件有任务超期，请马上看",
            StaffNoticeKind.MajorReportOverdue => "重大紧急事项还没有向党委、政府报告，请马上报告",
            StaffNoticeKind.ConferenceCalled => "请你参加联席会议",
            StaffNoticeKind.ResolutionGiven => "联席会议有一项任务交给你了",
            StaffNoticeKind.ResolutionOverdue => "联席会议有任务超期，请马上看",
            StaffNoticeKind.AgendaOverdue => "有议题过了期限还没有定",
            StaffNoticeKind.InstructionGiven => "有领导批示交给你落实",
            StaffNoticeKind.InstructionOverdue => "有领导批示超期没有落实，请马上看",
            StaffNoticeKind.GuidanceAsked => "代理人提了一个问题，请答复",
            StaffNoticeKind.GuidanceAskedOffice => "妇联的代理人请你们指导一个问题，请答复",
            StaffNoticeKind.GuidanceAnswered => "你提的问题有答复了",
            StaffNoticeKind.GuidanceLate => "代理人的问题没有按期答复，请马上看",
            StaffNoticeKind.GuidanceLateOffice => "妇联的代理人还在等你们答复，请马上看",
            StaffNoticeKind.LeavePlanned => "替你登记了请假，请看日期和代班的人",
            StaffNoticeKind.LeaveCalledOff => "你的请假取消了",
            StaffNoticeKind.LeaveBegun => "你的请假开始了，手上的案件由代班的同志办",
            StaffNoticeKind.LeaveOver => "你的请假结束了，案件回到你这里",
            StaffNoticeKind.StandInAsked => "有同志请假，由你代班，请看是哪几天",
            StaffNoticeKind.StandInCalledOff => "不用代班了，那次请假取消了",
            StaffNoticeKind.StandInOver => "代班结束，案件交回请假的同志",
            StaffNoticeKind.HandoverBegun => "你的离岗交接开始了，新案件不再到你这里",
            StaffNoticeKind.HandoverChosen => "有同志离岗，手上的工作交给你接",
            StaffNoticeKind.HandoverEmptied => "离岗交接都交完了，可以免去岗位",
            StaffNoticeKind.HandoverCalledOff => "那次离岗交接取消了，已经交的不退回",
            StaffNoticeKind.ScreeningOrdered => "布置了矛盾排查，请看日期",
            StaffNoticeKind.ScreeningOverdue => "矛盾排查过了日期还没登记完成",
            StaffNoticeKind.ScreeningOverdueBelow => "下面有村（社区）的排查超期，请催一催",
            StaffNoticeKind.ScreeningNote => "有一条走访记录等你复核",
            StaffNoticeKind.ScreeningDanger => "有一条走访记录可能有危险，马上看",
            StaffNoticeKind.ScreeningNoteLate => "走访记录没有按期复核，请马上看",
            StaffNoticeKind.ScreeningNoteLateBelow => "维权站没有复核走访记录，请你来看",
            StaffNoticeKind.ScreeningAgain => "有一处要再去走访，请看日期",
            StaffNoticeKind.ScreeningAgainMissed => "再走访的日子过了，还没有去",
            _ => CaseWords.Unknown,
        };

    /// <summary>Where what it is about can be looked at, for notices about no case; null: it is about one.</summary>
    public static string? Address(this StaffNoticeKind kind) =>
        kind switch
        {
            StaffNoticeKind.VolunteerApplied => "/volunteers?state=applied",
            StaffNoticeKind.VolunteerPaused => "/volunteers?state=paused",
            StaffNoticeKind.VolunteerResumed => "/volunteers?state=active",
            StaffNoticeKind.VolunteerLeft => "/volunteers?state=left",
            StaffNoticeKind.CallBackOverdue => "/calls",
            StaffNoticeKind.ReferralReceived or StaffNoticeKind.ReferralDue or StaffNoticeKind.ReferralUrged => "/referrals",
            StaffNoticeKind.ReferralCalledOff => "/referrals?ended=true",
            StaffNoticeKind.MajorNamed
            or StaffNoticeKind.MajorTaskGiven
            or StaffNoticeKind.MajorTaskOverdue
            or StaffNoticeKind.MajorReportOverdue => "/major",
            StaffNoticeKind.ConferenceCalled
            or StaffNoticeKind.ResolutionGiven
            or StaffNoticeKind.ResolutionOverdue
            or StaffNoticeKind.AgendaOverdue
            or StaffNoticeKind.InstructionGiven
            or StaffNoticeKind.InstructionOverdue => "/conferences",
            StaffNoticeKind.GuidanceAsked or StaffNoticeKind.GuidanceAnswered or StaffNoticeKind.GuidanceLate => "/agency/guidance",
            StaffNoticeKind.GuidanceAskedOffice or StaffNoticeKind.GuidanceLateOffice => "/guidance",
            StaffNoticeKind.LeavePlanned
            or StaffNoticeKind.LeaveCalledOff
            or StaffNoticeKind.LeaveBegun
            or StaffNoticeKind.LeaveOver
            or StaffNoticeKind.StandInAsked
            or StaffNoticeKind.StandInCalledOff
            or StaffNoticeKind.StandInOver
            or StaffNoticeKind.HandoverBegun
            or StaffNoticeKind.HandoverChosen
            or StaffNoticeKind.HandoverEmptied
            or StaffNoticeKind.HandoverCalledOff => "/leave",
            StaffNoticeKind.ScreeningOrdered
            or StaffNoticeKind.ScreeningOverdue
            or StaffNoticeKind.ScreeningOverdueBelow
            or StaffNoticeKind.ScreeningAgain
            or StaffNoticeKind.ScreeningAgainMissed => "/screening",
            StaffNoticeKind.ScreeningNote
            or StaffNoticeKind.ScreeningDanger
            or StaffNoticeKind.ScreeningNoteLate
            or StaffNoticeKind.ScreeningNoteLateBelow => "/screening/reviews",
            _ => null,
        };

    public static ChipTone Tone(this StaffNoticeKind kind) =>
        kind switch
        {
            StaffNoticeKind.HandedOverInDanger
            or StaffNoticeKind.FollowUpNotSafe
            or StaffNoticeKind.OwnerMissing
            or StaffNoticeKind.CallBackOverdue
            or StaffNoticeKind.ReportOwed
            or StaffNoticeKind.ReferralOverdue
            or StaffNoticeKind.ReferralDue
            or StaffNoticeKind.MajorTaskOverdue
            or StaffNoticeKind.MajorReportOverdue
            or StaffNoticeKind.ResolutionOverdue
            or StaffNoticeKind.InstructionOverdue
            or StaffNoticeKind.ScreeningDanger
            or StaffNoticeKind.HighRisk => ChipTone.Danger,
            StaffNoticeKind.AppointmentDisplaced
            or StaffNoticeKind.FollowUpNotSolved
            or StaffNoticeKind.FollowUpCallMe
            or StaffNoticeKind.FollowUpUnanswered
            or StaffNoticeKind.DutyOffered
            or StaffNoticeKind.SwapAsked
            or StaffNoticeKind.SeatLeftOpen
            or StaffNoticeKind.ReturnVisitDue
            or StaffNoticeKind.ReturnVisitLate
            or StaffNoticeKind.OrderNearsEnd
            or StaffNoticeKind.OrderEnded
            or StaffNoticeKind.DueToday
            or StaffNoticeKind.DueTomorrow
            or StaffNoticeKind.CallBeforeAppointment
            or StaffNoticeKind.VolunteerApplied
            or StaffNoticeKind.VolunteerPaused
            or StaffNoticeKind.VolunteerLeft
            or StaffNoticeKind.TaskGivenBack
            or StaffNoticeKind.TaskNobodyLeft
            or StaffNoticeKind.TaskFollowUpWanted
            or StaffNoticeKind.TaskNears
            or StaffNoticeKind.TaskOffered
            or StaffNoticeKind.ReferralReturned
            or StaffNoticeKind.ReferralAskAnswered
            or StaffNoticeKind.ReferralClosed
            or StaffNoticeKind.ReferralReceived
            or StaffNoticeKind.ReferralUrged
            or StaffNoticeKind.ClosingAsked
            or StaffNoticeKind.ClosingRefused
            or StaffNoticeKind.FileAccessAsked
            or StaffNoticeKind.FileAccessTaken
            or StaffNoticeKind.MandateRevoked
            or StaffNoticeKind.MandateLeft
            or StaffNoticeKind.MandateExpired
            or StaffNoticeKind.AgencyActOwed
            or StaffNoticeKind.AgencyReportOwed
            or StaffNoticeKind.AgencyArchiveOwed
            or StaffNoticeKind.MajorNamed
            or StaffNoticeKind.MajorTaskGiven
            or StaffNoticeKind.ConferenceCalled
            or StaffNoticeKind.ResolutionGiven
            or StaffNoticeKind.AgendaOverdue
            or StaffNoticeKind.InstructionGiven
            or StaffNoticeKind.GuidanceAsked
            or StaffNoticeKind.GuidanceAskedOffice
            or StaffNoticeKind.GuidanceLate
            or StaffNoticeKind.GuidanceLateOffice
            or StaffNoticeKind.StandInAsked
            or StaffNoticeKind.HandoverChosen
            or StaffNoticeKind.HandoverEmptied
            or StaffNoticeKind.MandateAgentLeaves
            or StaffNoticeKind.ScreeningOverdue
            or StaffNoticeKind.ScreeningOverdueBelow
            or StaffNoticeKind.ScreeningNote
            or StaffNoticeKind.ScreeningNoteLate
            or StaffNoticeKind.ScreeningNoteLateBelow
            or StaffNoticeKind.ScreeningAgain
            or StaffNoticeKind.ScreeningAgainMissed
            or StaffNoticeKind.RiskLoweringAsked => ChipTone.Attention,
            _ => ChipTone.Info,
        };
}
