using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Mediation;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for the end of a case: proof, mediation, archive.</summary>
public static class ClosingWords
{
    public static string Word(this ClosingProof proof) =>
        proof switch
        {
            ClosingProof.HerWord => "她本人确认",
            ClosingProof.Agreement => "双方签名的协议书",
            ClosingProof.CourtPaper => "法院文书",
            ClosingProof.OrganPaper => "有关单位的书面答复",
            ClosingProof.ServiceRecord => "我们的服务记录",
            ClosingProof.ContactRecord => "多次联系的记录",
            _ => CaseWords.Unknown,
        };

    public static string Word(this MediationOutcome outcome) =>
        outcome switch
        {
            MediationOutcome.Agreed => "达成协议",
            MediationOutcome.NotAgreed => "没有达成",
            MediationOutcome.GoesOn => "改天再谈",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ArchivePart part) =>
        part switch
        {
            ArchivePart.Intake => "登记受理",
            ArchivePart.Mandate => "委托代理",
            ArchivePart.Safety => "风险和保护",
            ArchivePart.Handling => "办理经过",
            ArchivePart.Others => "外单位往来",
            ArchivePart.Outcome => "结果和告知",
            ArchivePart.Visits => "回访和评价",
            _ => CaseWords.Unknown,
        };
}
