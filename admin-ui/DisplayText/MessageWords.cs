using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for messages that leave the house and for notices to the staff.</summary>
public static class MessageWords
{
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

    /// <summary>Why, and whether anybody should do something.</summary>
    public static string Explanation(this DeliveryState state) =>
        state switch
        {
            DeliveryState.Pending => "到了她的安全时间才发。",
            DeliveryState.Ambiguous => "发出时断了线，可能收到了，也可能没有。系统不会自动重发。",
            DeliveryState.Failed => "微信没有收下，多半是她没有再订阅。她打开小程序仍能看到。",
            DeliveryState.Suppressed => "她没有选微信消息。她打开小程序仍能看到。",
            _ => "消息里没有任何案件内容。",
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
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this StaffNoticeKind kind) =>
        kind switch
        {
            StaffNoticeKind.HandedOverInDanger or StaffNoticeKind.OwnerMissing => ChipTone.Danger,
            StaffNoticeKind.DueToday or StaffNoticeKind.DueTomorrow => ChipTone.Attention,
            _ => ChipTone.Info,
        };
}
