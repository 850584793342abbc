using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for the classes of petition matters and for written notices.</summary>
public static class NoticeWords
{
    public static string Word(this PetitionClass petitionClass) =>
        petitionClass switch
        {
            PetitionClass.Suggestion => "建议意见",
            PetitionClass.Accusation => "检举控告",
            PetitionClass.Claim => "申诉求决",
            _ => CaseWords.Unknown,
        };

    /// <summary>What it means, for who has to choose.</summary>
    public static string Meaning(this PetitionClass petitionClass) =>
        petitionClass switch
        {
            PetitionClass.Suggestion => "提建议、提意见，研究后答复",
            PetitionClass.Accusation => "告发干部、单位违纪违法，密封转送，不能让被告发的知道",
            PetitionClass.Claim => "要求解决自己的事",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ClaimRoute route) =>
        route switch
        {
            ClaimRoute.Litigation => "走诉讼等法律程序",
            ClaimRoute.Arbitration => "走仲裁",
            ClaimRoute.PartyDiscipline => "党员申诉、复审",
            ClaimRoute.AdministrativeProcedure => "走复议、裁决、许可等行政程序",
            ClaimRoute.InvestigateOrPerform => "请有关单位查处违法、履行职责",
            ClaimRoute.OtherClaim => "都不是，出信访处理意见书",
            _ => CaseWords.Unknown,
        };

    /// <summary>The class and, of a claim, its way, in one line.</summary>
    public static string Words(PetitionClass? petitionClass, ClaimRoute? route) =>
        petitionClass is not { } known ? "还没有分类"
        : route is { } way ? $"{known.Word()}，{way.Word()}"
        : known.Word();

    public static string Word(this CaseNoticeKind kind) =>
        kind switch
        {
            CaseNoticeKind.Acceptance => "受理告知书",
            CaseNoticeKind.SentDown => "转送告知书",
            CaseNoticeKind.Order => "交办函",
            CaseNoticeKind.Guidance => "告知引导书",
            CaseNoticeKind.Objection => "异议函",
            CaseNoticeKind.Refusal => "不再受理告知书",
            _ => CaseWords.Unknown,
        };

    /// <summary>The title of the paper; of a refusal, by its ground.</summary>
    public static string Title(CaseNoticeKind kind, DeclineGround? ground) => NoticeWriting.Title(kind, ground);

    public static string Word(this NoticeWay way) =>
        way switch
        {
            NoticeWay.InPerson => "当面给",
            NoticeWay.Post => "邮寄",
            NoticeWay.MiniProgram => "小程序留言",
            NoticeWay.Phone => "电话告知",
            NoticeWay.Confidential => "走机要渠道",
            _ => CaseWords.Unknown,
        };
}
