using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for tasks of volunteers.</summary>
public static class TaskWords
{
    public static string Word(this CaseTaskKind kind) =>
        kind switch
        {
            CaseTaskKind.Accompany => "陪同",
            CaseTaskKind.Mediate => "调解",
            CaseTaskKind.Counsel => "疏导",
            CaseTaskKind.Visit => "走访",
            CaseTaskKind.DeliverPapers => "送材料",
            _ => CaseWords.Unknown,
        };

    public static string Word(this CaseTaskState state) =>
        state switch
        {
            CaseTaskState.Open => "进行中",
            CaseTaskState.Withdrawn => "已收回",
            CaseTaskState.Ended => "已结束",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OfferStage stage) =>
        stage switch
        {
            OfferStage.Queued => "排在后面",
            OfferStage.Asked => "等她回复",
            OfferStage.Going => "去",
            OfferStage.Declined => "这次不行",
            OfferStage.Expired => "没有按时回复",
            OfferStage.PassedOver => "轮到时已不合适",
            OfferStage.NotNeeded => "不用去了",
            OfferStage.GaveBack => "去不了，已退回",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this OfferStage stage) =>
        stage switch
        {
            OfferStage.Going => ChipTone.Good,
            OfferStage.Asked => ChipTone.Attention,
            OfferStage.GaveBack => ChipTone.Danger,
            _ => ChipTone.Neutral,
        };

    public static string Word(this OfferAnswerKind kind) =>
        kind switch
        {
            OfferAnswerKind.Accepted => "接受",
            OfferAnswerKind.Declined => "这次不行",
            OfferAnswerKind.Expired => "没有按时回复",
            OfferAnswerKind.PassedOver => "轮到时已不合适",
            OfferAnswerKind.NotNeeded => "不用去了",
            _ => CaseWords.Unknown,
        };

    public static string Word(this DeclineReason reason) =>
        reason switch
        {
            DeclineReason.NoTime => "那时没空",
            DeclineReason.TooFar => "太远",
            DeclineReason.KnowsThem => "认识当事人或对方，要回避",
            DeclineReason.NotMyThing => "不擅长",
            DeclineReason.Other => "其他原因",
            _ => CaseWords.Unknown,
        };

    public static string Word(this AssignmentStage stage) =>
        stage switch
        {
            AssignmentStage.Asked => "等回复",
            AssignmentStage.Taken => "已接受",
            AssignmentStage.Reported => "已填结果",
            _ => CaseWords.Unknown,
        };

    public static string Word(this TaskOutcome outcome) =>
        outcome switch
        {
            TaskOutcome.Done => "做完了",
            TaskOutcome.NotMet => "没见到人或不方便",
            TaskOutcome.BrokenOff => "中途停了",
            _ => CaseWords.Unknown,
        };

    public static string Word(this HoursState state) =>
        state switch
        {
            HoursState.Reported => "待确认",
            HoursState.Confirmed => "已确认",
            HoursState.Disputed => "有疑问",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this HoursState state) =>
        state switch
        {
            HoursState.Confirmed => ChipTone.Good,
            HoursState.Disputed => ChipTone.Attention,
            _ => ChipTone.Info,
        };

    public static string Word(this WhyNot reason) =>
        reason switch
        {
            WhyNot.NotActive => "暂停服务",
            WhyNot.NoAccount => "没有关联账号，手机上收不到",
            WhyNot.Related => "和当事人一方有关系，要回避",
            WhyNot.OwnVillage => "和当事人同村",
            WhyNot.VillageUnknown => "没登记住哪个村，可能同村",
            WhyNot.NoSkill => "没有这项技能",
            WhyNot.QualificationEnded => "资格证已过期",
            WhyNot.NotCleared => "没有在有效期内的无违法犯罪查询",
            WhyNot.TooYoung => "未满18周岁",
            WhyNot.OtherSex => "不是当事人希望的性别",
            WhyNot.ExcludedStation => "要避开这个站",
            WhyNot.TooFar => "太远",
            WhyNot.OnlyInPairs => "只愿意两个人一起去",
            WhyNot.NotByNight => "夜里不方便",
            WhyNot.NoTime => "那时没空",
            WhyNot.Busy => "那时已有别的任务或值班",
            WhyNot.WeekFull => "那一周的时间满了",
            _ => CaseWords.Unknown,
        };

    public static string Word(this WhyYes reason) =>
        reason switch
        {
            WhyYes.KnowsTheCase => "帮过这位当事人",
            WhyYes.SpeaksDialect => "会说她的方言",
            WhyYes.Near => "离得近",
            WhyYes.HasNoOtherTask => "手上没有别的任务",
            WhyYes.Experienced => "有经验",
            _ => CaseWords.Unknown,
        };

    /// <summary>2 小时 30 分</summary>
    public static string Span(int minutes) =>
        (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} 分钟",
            (var hours, 0) => $"{hours} 小时",
            var (hours, rest) => $"{hours} 小时 {rest} 分",
        };
}
