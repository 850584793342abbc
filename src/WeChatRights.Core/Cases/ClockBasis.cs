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
            ClockKind.Handling => "维权站承诺：答复办理情况",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
