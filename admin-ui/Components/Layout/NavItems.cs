using MudBlazor;

namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>The side menu, in the order of a working day. A policy is named after the permission that it asks for.</summary>
public static class NavItems
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("今日工作台", "/", Icons.Material.Outlined.Today),
        new("来电台", "/calls", Icons.Material.Outlined.HeadsetMic, "TakeCalls"),
        new("登记诉求", "/register", Icons.Material.Outlined.PostAdd, "HandleCase"),
        new("案件", "/cases", Icons.Material.Outlined.Inbox, "ViewCases"),
        new("信访代理", "/agency", Icons.Material.Outlined.AssignmentInd, "HandleCase"),
        new("重大案件", "/major", Icons.Material.Outlined.Hub, "HandleCase"),
        new("联席会议", "/conferences", Icons.Material.Outlined.Groups, "HandleCase"),
        new("矛盾排查", "/screening", Icons.Material.Outlined.HolidayVillage, "HandleCase"),
        new("常用语", "/phrases", Icons.Material.Outlined.ShortText, "HandleCase"),
        new("转给本单位的", "/referrals", Icons.Material.Outlined.MoveToInbox, "AnswerReferrals"),
        new("业务指导", "/guidance", Icons.Material.Outlined.School, "AnswerReferrals"),
        new("消息记录", "/messages", Icons.Material.Outlined.MarkEmailRead, "ViewMessages"),
        new("人员", "/staff", Icons.Material.Outlined.People, "ViewDirectory"),
        new("维权站", "/stations", Icons.Material.Outlined.HomeWork, "ViewDirectory"),
        new("合作单位", "/directory", Icons.Material.Outlined.Handshake, "ViewDirectory"),
        new("志愿者", "/volunteers", Icons.Material.Outlined.VolunteerActivism, "ManageVolunteers"),
        new("值班", "/rosters", Icons.Material.Outlined.CalendarViewWeek, "ManageVolunteers"),
        new("咨询预约", "/consultations", Icons.Material.Outlined.EventNote, "ManageConsultations"),
        new("咨询人员", "/providers", Icons.Material.Outlined.Balance, "ManageConsultations"),
        new("协调情况", "/coordination", Icons.Material.Outlined.Insights, "ViewStatistics"),
        new("审计", "/audit", Icons.Material.Outlined.FactCheck, "ReadAudit"),
        new("系统状态", "/system", Icons.Material.Outlined.MonitorHeart, "OperateSystem"),
        new("后台任务", "/jobs", Icons.Material.Outlined.Schedule, "OperateSystem", IsOutside: true),
    ];
}
