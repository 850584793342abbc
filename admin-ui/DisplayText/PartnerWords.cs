using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for partner units and for what is referred to them.</summary>
public static class PartnerWords
{
    public static string Word(this PartnerKind kind) =>
        kind switch
        {
            PartnerKind.Police => "公安",
            PartnerKind.Court => "法院",
            PartnerKind.Procuratorate => "检察",
            PartnerKind.LegalAid => "司法、法律援助",
            PartnerKind.CivilAffairs => "民政、救助",
            PartnerKind.Education => "教育",
            PartnerKind.Health => "卫生健康、医院",
            PartnerKind.Labour => "人社、劳动监察",
            PartnerKind.PetitionsOffice => "信访",
            PartnerKind.Psychology => "心理服务",
            PartnerKind.SocialOrganisation => "社会组织",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralService service) =>
        service switch
        {
            ReferralService.Police => "警察介入",
            ReferralService.Medical => "医疗救治",
            ReferralService.LegalAid => "法律援助",
            ReferralService.Forensic => "司法鉴定",
            ReferralService.Shelter => "庇护救助",
            ReferralService.LegalHelp => "法律帮助",
            ReferralService.Counselling => "心理辅导",
            ReferralService.CareOfDependants => "老人儿童照顾",
            ReferralService.Relief => "经济资助",
            ReferralService.Investigation => "依法查处",
            ReferralService.Other => "其他",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralUrgency urgency) =>
        urgency switch
        {
            ReferralUrgency.Critical => "非常紧急",
            ReferralUrgency.Urgent => "紧急",
            ReferralUrgency.Soon => "轻微紧急",
            ReferralUrgency.Normal => "不紧急",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ReferralUrgency urgency) =>
        urgency switch
        {
            ReferralUrgency.Critical => ChipTone.Danger,
            ReferralUrgency.Urgent => ChipTone.Attention,
            _ => ChipTone.Neutral,
        };

    public static string Word(this ReferralState state) =>
        state switch
        {
            ReferralState.Sent => "等对方接收",
            ReferralState.Accepted => "对方在办",
            ReferralState.Returned => "对方退回",
            ReferralState.Withdrawn => "已撤回",
            ReferralState.Closed => "对方办结",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralAskState state) =>
        state switch
        {
            ReferralAskState.Asked => "等她回答",
            ReferralAskState.Agreed => "她同意",
            ReferralAskState.Declined => "她不同意",
            ReferralAskState.TakenBack => "她收回了同意",
            ReferralAskState.CalledOff => "已重新问",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ReferralAskState state) =>
        state switch
        {
            ReferralAskState.Agreed => ChipTone.Good,
            ReferralAskState.Declined or ReferralAskState.TakenBack => ChipTone.Attention,
            _ => ChipTone.Neutral,
        };

    /// <summary>As the receiving unit reads it.</summary>
    public static string WordForUnit(this ReferralState state) =>
        state switch
        {
            ReferralState.Sent => "等接收",
            ReferralState.Accepted => "在办",
            ReferralState.Returned => "已退回",
            ReferralState.Withdrawn => "妇联撤回",
            ReferralState.Closed => "已办结",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ReferralState state) =>
        state switch
        {
            ReferralState.Sent or ReferralState.Returned => ChipTone.Attention,
            ReferralState.Accepted => ChipTone.Active,
            ReferralState.Closed => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this ReferralBasis basis) =>
        basis switch
        {
            ReferralBasis.SeparateConsent => "她单独同意",
            ReferralBasis.StatutoryDuty => "法定职责",
            ReferralBasis.Emergency => "紧急保护生命安全",
            _ => CaseWords.Unknown,
        };

    /// <summary>Where the basis comes from, as staff read it beside the choice.</summary>
    public static string Source(this ReferralBasis basis) =>
        basis switch
        {
            ReferralBasis.SeparateConsent => "个人信息保护法第二十三条、第二十九条：交给这个单位，要她单独同意",
            ReferralBasis.StatutoryDuty => "个人信息保护法第十三条第三项：法律规定必须报告或配合的，写明是哪一条",
            ReferralBasis.Emergency => "个人信息保护法第十三条第四项：紧急情况下保护生命健康，写明是什么危险",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralField field) =>
        field switch
        {
            ReferralField.Name => "姓名",
            ReferralField.Phone => "电话",
            ReferralField.SafeContact => "安全联系方式",
            ReferralField.Summary => "简要情况",
            ReferralField.Needs => "她的需要",
            ReferralField.Address => "住址",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ConsentWay way) =>
        way switch
        {
            ConsentWay.InPerson => "当面问的",
            ConsentWay.Phone => "电话问的",
            ConsentWay.MiniProgram => "小程序里问的",
            ConsentWay.Writing => "她签了字",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ConsentGiver giver) =>
        giver switch
        {
            ConsentGiver.Herself => "她本人",
            ConsentGiver.Guardian => "监护人（不满十四周岁）",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralEntryKind kind) =>
        kind switch
        {
            ReferralEntryKind.Sent => "转出",
            ReferralEntryKind.Accepted => "接收",
            ReferralEntryKind.Returned => "退回",
            ReferralEntryKind.Withdrawn => "撤回",
            ReferralEntryKind.Progress => "报进展",
            ReferralEntryKind.Closed => "办结",
            ReferralEntryKind.Urged => "督促",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReferralAction action) =>
        action switch
        {
            ReferralAction.Accept => "接收",
            ReferralAction.Return => "退回",
            ReferralAction.Withdraw => "撤回",
            ReferralAction.Report => "报进展",
            ReferralAction.Close => "办结",
            ReferralAction.Urge => "督促",
            _ => CaseWords.Unknown,
        };

    /// <summary>姓名、电话; for an accusation nothing.</summary>
    public static string Words(IReadOnlyList<ReferralField> fields) =>
        fields.Count == 0 ? "没有交出内容（密封转送）" : string.Join("、", fields.Select(Word));
}
