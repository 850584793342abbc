using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Fund;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for 信访代理.</summary>
public static class AgencyWords
{
    public static string Word(this MandateState state) =>
        state switch
        {
            MandateState.Drafted => "等她签字",
            MandateState.Active => "有效",
            MandateState.Revoked => "她已撤销",
            MandateState.Resigned => "代理人已辞去",
            MandateState.Expired => "已到期",
            MandateState.Ended => "已结束",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this MandateState state) =>
        state switch
        {
            MandateState.Drafted => ChipTone.Attention,
            MandateState.Active => ChipTone.Active,
            MandateState.Ended => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this MandatePrincipal principal) =>
        principal switch
        {
            MandatePrincipal.Herself => "她本人",
            MandatePrincipal.Representative => "法定代理人",
            _ => CaseWords.Unknown,
        };

    public static string Word(this CivilCapacity capacity) =>
        capacity switch
        {
            CivilCapacity.Full => "能完全自己作主（十八岁以上）",
            CivilCapacity.Limited => "部分能自己作主（八到十七岁，或者不能完全辨认）",
            CivilCapacity.None => "不能自己作主（不满八岁，或者不能辨认）",
            _ => CaseWords.Unknown,
        };

    public static string Word(this AgentsActing acting) =>
        acting switch
        {
            AgentsActing.Jointly => "几名代理人一起办",
            AgentsActing.Severally => "每名代理人可以单独办",
            _ => CaseWords.Unknown,
        };

    public static string Word(this AgencyActKind kind) =>
        kind switch
        {
            AgencyActKind.WriteUp => "代书",
            AgencyActKind.Enter => "代录",
            AgencyActKind.VisitFor => "代访",
            AgencyActKind.Accompany => "陪访",
            AgencyActKind.Urge => "催办",
            AgencyActKind.ReceivePapers => "代收文书",
            _ => CaseWords.Unknown,
        };

    /// <summary>What the word means, for who signs it and for who chooses it.</summary>
    public static string Meaning(this AgencyActKind kind) =>
        kind switch
        {
            AgencyActKind.WriteUp => "代书：替她写材料",
            AgencyActKind.Enter => "代录：替她在网上或表格里登记",
            AgencyActKind.VisitFor => "代访：替她去单位反映",
            AgencyActKind.Accompany => "陪访：陪她一起去",
            AgencyActKind.Urge => "催办：打听办到哪一步、催促",
            AgencyActKind.ReceivePapers => "代收文书：替她收单位发的文书",
            _ => CaseWords.Unknown,
        };

    public static string Word(this SignatureWay way) =>
        way switch
        {
            SignatureWay.Paper => "纸上签的",
            SignatureWay.InApp => "小程序里签的",
            _ => CaseWords.Unknown,
        };

    public static string Word(this SubstituteGround ground) =>
        ground switch
        {
            SubstituteGround.HerConsent => "她同意",
            SubstituteGround.Emergency => "情况紧急，为了她的利益",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OrganReceiptKind kind) =>
        kind switch
        {
            OrganReceiptKind.Taken => "收件凭据",
            OrganReceiptKind.Acceptance => "受理告知单",
            OrganReceiptKind.Extension => "延期告知",
            OrganReceiptKind.Opinion => "处理意见书",
            OrganReceiptKind.Refusal => "不予受理告知",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReportChannel channel) =>
        channel switch
        {
            ReportChannel.MiniProgram => "小程序留言",
            ReportChannel.Phone => "电话",
            ReportChannel.InPerson => "当面",
            _ => CaseWords.Unknown,
        };

    public static string Word(this FundSource source) =>
        source switch
        {
            FundSource.PetitionsOffice => "信访部门",
            FundSource.Treasury => "财政",
            FundSource.Federation => "上级妇联",
            _ => CaseWords.Unknown,
        };

    public static string Word(this FundEntryKind kind) =>
        kind switch
        {
            FundEntryKind.Budget => "预算",
            FundEntryKind.Received => "到账",
            FundEntryKind.AllocatedOut => "拨出",
            FundEntryKind.AllocatedIn => "拨入",
            FundEntryKind.Expense => "支出",
            _ => CaseWords.Unknown,
        };

    /// <summary>Of fen: 1,234.50.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("N2", CultureInfo.InvariantCulture);

    public static string Words(IEnumerable<AgencyActKind> kinds) => string.Join("、", kinds.Select(kind => kind.Word()));
}
