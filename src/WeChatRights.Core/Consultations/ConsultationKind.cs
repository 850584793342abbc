namespace WeChatRights.Core.Consultations;

/// <summary>How she and the provider talk.</summary>
public enum ConsultationKind
{
    /// <summary>图文: question and answer in writing.</summary>
    Written,

    Phone,
    Video,

    /// <summary>现场: at a rights station.</summary>
    OnSite,
}
