using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.Documents;

/// <summary>Where the papers of a case, and of a volunteer, are. Nothing in an address says who she is.</summary>
public static class PaperAddress
{
    public static string Note(Guid caseId, Guid noteId, bool withName = false) => $"/cases/{caseId}/advice-notes/{noteId}{Query(withName)}";

    public static string NoteFile(Guid caseId, Guid noteId, bool withName = false) =>
        $"/cases/{caseId}/advice-notes/{noteId}/docx{Query(withName)}";

    public static string LegalAid(Guid caseId) => $"/cases/{caseId}/legal-aid";

    public static string LegalAidFile(Guid caseId) => $"/cases/{caseId}/legal-aid/docx";

    public static string Notice(Guid caseId, CaseNoticeKind kind, bool withName = false) =>
        $"/cases/{caseId}/notices/{AddressText.OfChoice<CaseNoticeKind>(kind)}{Query(withName)}";

    public static string NoticeFile(Guid caseId, CaseNoticeKind kind, bool withName = false) =>
        $"/cases/{caseId}/notices/{AddressText.OfChoice<CaseNoticeKind>(kind)}/docx{Query(withName)}";

    public static string OrderApplication(Guid caseId, Guid orderId) => $"/cases/{caseId}/protection-orders/{orderId}/application";

    public static string OrderApplicationFile(Guid caseId, Guid orderId) => $"{OrderApplication(caseId, orderId)}/docx";

    public static string OrderReturnForm(Guid caseId, Guid orderId) => $"/cases/{caseId}/protection-orders/{orderId}/return-form";

    public static string OrderReturnFormFile(Guid caseId, Guid orderId) => $"{OrderReturnForm(caseId, orderId)}/docx";

    public static string Urging(Guid caseId, Guid opinionId) => $"/cases/{caseId}/urgings/{opinionId}";

    public static string UrgingFile(Guid caseId, Guid opinionId) => $"/cases/{caseId}/urgings/{opinionId}/docx";

    public static string Archive(Guid caseId) => $"/cases/{caseId}/archive";

    public static string ArchiveFile(Guid caseId) => $"/cases/{caseId}/archive/docx";

    public static string Mediation(Guid caseId, Guid mediationId) => $"/cases/{caseId}/mediations/{mediationId}";

    public static string MediationFile(Guid caseId, Guid mediationId) => $"/cases/{caseId}/mediations/{mediationId}/docx";

    public static string Mandate(Guid caseId, Guid mandateId) => $"/cases/{caseId}/mandates/{mandateId}";

    public static string MandateFile(Guid caseId, Guid mandateId) => $"{Mandate(caseId, mandateId)}/docx";

    public static string Template(Guid templateId) => $"/agency/templates/{templateId}";

    public static string TemplateFile(Guid templateId) => $"{Template(templateId)}/docx";

    public static string ServiceRecord(Guid volunteerId) => $"/volunteers/{volunteerId}/service-record";

    public static string ServiceRecordFile(Guid volunteerId) => $"/volunteers/{volunteerId}/service-record/docx";

    public static string ServiceHoursFile(DateOnly from, DateOnly to) => $"/service-hours/csv?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";

    public static string Agenda(Guid conferenceId) => $"/conferences/{conferenceId}/agenda";

    public static string AgendaFile(Guid conferenceId) => $"/conferences/{conferenceId}/agenda/docx";

    public static string Minutes(Guid conferenceId) => $"/conferences/{conferenceId}/minutes";

    public static string MinutesFile(Guid conferenceId) => $"/conferences/{conferenceId}/minutes/docx";

    private static string Query(bool withName) => withName ? "?name=true" : "";
}
