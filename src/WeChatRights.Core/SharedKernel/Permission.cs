namespace WeChatRights.Core.SharedKernel;

/// <summary>What a person of the staff may do. Granted by role in <see cref="RolePermissions"/>, never to single persons.</summary>
public enum Permission
{
    /// <summary>See the queue and case metadata within one's jurisdiction.</summary>
    ViewCases,

    /// <summary>Open sealed fields, each time with a purpose.</summary>
    UnsealCase,

    /// <summary>Accept, note, message, assign, close.</summary>
    HandleCase,

    /// <summary>Send a case up or down the tree.</summary>
    RouteCase,

    /// <summary>Search narratives within one's own jurisdiction.</summary>
    SearchNarratives,

    /// <summary>Take calls at the desk of one's area: look a number up, write a call down, call back.</summary>
    TakeCalls,

    /// <summary>See the messages the system sent (no content in them).</summary>
    ViewMessages,

    /// <summary>See staff and stations of one's own area.</summary>
    ViewDirectory,

    /// <summary>Edit stations of one's own area.</summary>
    ManageStations,

    /// <summary>Providers of consultations in one's own area, and their times.</summary>
    ManageConsultations,

    /// <summary>Take in, vet and look after the volunteers of one's own area.</summary>
    ManageVolunteers,

    /// <summary>The second look at a volunteer, by the county: approve or refuse.</summary>
    ApproveVolunteers,

    /// <summary>Plan the duty roster of the whole city and publish it.</summary>
    PublishRosters,

    /// <summary>Make a case a major one, convene joint conferences, put leaders' instructions on record; by the county and the city.</summary>
    ManageConferences,

    /// <summary>The directory of organs and services that a woman may be referred to, in one's own area.</summary>
    ManagePartners,

    /// <summary>The ledger of the money for 信访代理 in one's own area.</summary>
    KeepAgencyFund,

    /// <summary>Answer agents' questions and publish what helps all of them; by the county and the city.</summary>
    ManageGuidance,

    /// <summary>The forms of 信访代理, which the city keeps for all.</summary>
    KeepTemplates,

    /// <summary>Order a screening for disputes in one's own area, where one is in charge of it; by the station, the county and the city.</summary>
    OrderScreening,

    /// <summary>Answer for a partner unit: what was referred to it, and nothing else.</summary>
    AnswerReferrals,

    /// <summary>Open and close staff accounts, grant roles.</summary>
    ManageStaff,

    /// <summary>Read the audit log and verify its chain.</summary>
    ReadAudit,

    /// <summary>Rotate keys, retire an epoch, destroy a case's key.</summary>
    ManageKeys,

    /// <summary>The jobs dashboard and technical health.</summary>
    OperateSystem,

    /// <summary>Aggregated figures only.</summary>
    ViewStatistics,
}
