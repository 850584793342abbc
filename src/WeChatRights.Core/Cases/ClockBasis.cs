using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>Where each clock comes from, as staff read it beside the due date.</summary>
internal static class ClockBasis
{
    public static string Of(ClockKind kind) =>
        kind switch
        {
            ClockKind.AcceptanceNotice => "信访工作条例第二十三条第二款：收到之日起 15 日内告知",
            ClockKind.Objection => "信访工作条例第二十三条第三款：收到之日起 5 个工作日内提异议",
            ClockKind.FirstContact => "维权站承诺：首次联系（有危险 15 分钟，家暴、性侵、涉未成年人 2 小时，其他 1 个工作日）",
            ClockKind.Answer => "维权站承诺：图文咨询 2 个工作日内回复",
            ClockKind.PoliceReport => "妇联家暴投诉工作规程第十一条：高风险立即报警；维权站承诺 30 分钟内，最迟 2 小时",
            ClockKind.SafetyContact => "妇联家暴投诉工作规程第十三条；维权站承诺：高风险三天每天、四周每周、三个月每月联系一次",
            ClockKind.Reassessment => "维权站承诺：又出了事，2 小时内重新评估风险",
            ClockKind.FirstHelp => "维权站承诺：绿色通道 24 小时内安排好第一项帮助",
            ClockKind.MandatoryReport => "未成年人保护法第十一条、反家庭暴力法第十四条：立即报告；维权站承诺 30 分钟内，最迟 2 小时",
            ClockKind.PetitionReply => "信访工作条例第三十四条：受理之日起 60 日内出具处理意见",
            ClockKind.PetitionReplyExtended => "信访工作条例第三十四条：经负责人批准，最多再延长 30 日",
            ClockKind.PetitionReview => "信访工作条例第三十五条：收到复查请求之日起 30 日内",
            ClockKind.PetitionRecheck => "信访工作条例第三十六条：收到复核请求之日起 30 日内，听证时间不算",
            ClockKind.SimpleReply => "信访事项简易办理办法：受理之日起 10 个工作日内",
            ClockKind.WarningLetter => "河南省反家庭暴力条例第二十五条：受理后 24 小时内；要再查明的最迟 72 小时（告诫制度实施意见第八条）",
            ClockKind.ProtectionOrder => "反家庭暴力法第二十八条：受理后 72 小时内",
            ClockKind.UrgentProtectionOrder => "反家庭暴力法第二十八条：情况紧急的 24 小时内",
            ClockKind.OrderService => "河南省反家庭暴力条例第三十八条：作出后 24 小时内送达",
            ClockKind.AidDecision => "法律援助法第四十三条：收到申请之日起 7 日内决定",
            ClockKind.AidAssignment => "法律援助法第四十三条：决定之日起 3 日内指派",
            ClockKind.PoliceFeedback => "侵害未成年人案件强制报告制度第十条：立案后 3 日内反馈",
            ClockKind.PetitionDispatch => "信访工作条例第二十二条：信访部门收到之日起 15 日内登记、转送、交办",
            ClockKind.AidReview => "法律援助法第四十九条：司法行政部门收到异议之日起 5 日内审查",
            ClockKind.AidMeeting => "未成年人法律援助（司公通〔2020〕12 号第六条）：指派后 5 个工作日内会见",
            ClockKind.ProposalReply => "未成年人保护法第一百一十四条：收到建议之日起一个月内书面回复",
            ClockKind.ShelterStay => "家庭暴力受害人庇护救助指导意见：成年人一般不超过 10 日，延长要报民政备案",
            ClockKind.Handling => "维权站承诺：答复办理情况",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
