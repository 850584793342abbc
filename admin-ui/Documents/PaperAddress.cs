namespace WeChatRights.AdminUi.Documents;

/// <summary>Where the papers of a case are. Nothing in an address says who she is.</summary>
public static class PaperAddress
{
    public static string Note(Guid caseId, Guid noteId, bool withName = false) => $"/cases/{caseId}/advice-notes/{noteId}{Query(withName)}";

    public static string NoteFile(Guid caseId, Guid noteId, bool withName = false) =>
        $"/cases/{caseId}/advice-notes/{noteId}/docx{Query(withName)}";

    public static string LegalAid(Guid caseId) => $"/cases/{caseId}/legal-aid";

    public static string LegalAidFile(Guid caseId) => $"/cases/{caseId}/legal-aid/docx";

    private static string Query(bool withName) => withName ? "?name=true" : "";
}
