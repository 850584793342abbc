namespace WeChatRights.Core.Vault;

/// <summary>Why a sealed field is opened. A closed list, because the audit log must stay free of content.</summary>
public enum UnsealPurpose
{
    /// <summary>Reading the case in order to handle it.</summary>
    HandleCase,

    /// <summary>Contacting her, by the safe-contact profile.</summary>
    ContactClient,

    /// <summary>Checking identity, for example before a withdrawal.</summary>
    VerifyIdentity,

    /// <summary>Preparing a referral or a report that law demands.</summary>
    PrepareReferral,

    /// <summary>Supervision by the named superior.</summary>
    Supervise,

    /// <summary>Search of narratives within one's jurisdiction; the whole search is one purpose.</summary>
    SearchNarratives,

    /// <summary>She reads her own file.</summary>
    OwnFile,

    /// <summary>The system delivers a message within her safe hours.</summary>
    DeliverMessage,

    /// <summary>Looking at evidence.</summary>
    ReviewEvidence,

    /// <summary>The provider whom she has chosen prepares for the talk and holds it.</summary>
    Consult,

    /// <summary>A volunteer who has taken a task of the case does it.</summary>
    Assist,

    /// <summary>A partner unit reads what was handed over to it.</summary>
    Referred,

    /// <summary>Somebody who takes part in the coordination of a major case reads what was written for it.</summary>
    Coordinate,

    /// <summary>A brief that names nobody is read for a joint conference.</summary>
    Confer,

    /// <summary>A note of a screening is read by the unit, its station or its county; it belongs to no case.</summary>
    Screen,
}
