using static WeChatRights.Core.SharedKernel.Permission;

namespace WeChatRights.Core.SharedKernel;

/// <summary>The one table of roles and permissions.</summary>
internal static class RolePermissions
{
    private static readonly Permission[] CaseWork = [ViewCases, UnsealCase, HandleCase, RouteCase, ViewDirectory];

    private static readonly Permission[] CountyWork =
    [
        .. CaseWork,
        SearchNarratives,
        TakeCalls,
        ViewMessages,
        ManageStations,
        ManageConsultations,
        ManageVolunteers,
        ApproveVolunteers,
        ManagePartners,
        KeepAgencyFund,
        ManageConferences,
        ManageGuidance,
        OrderScreening,
        ViewStatistics,
    ];

    private static readonly Dictionary<StaffRole, HashSet<Permission>> Table = new()
    {
        [StaffRole.VillageOfficer] = [.. CaseWork],
        [StaffRole.StationOfficer] =
        [
            .. CaseWork,
            SearchNarratives,
            TakeCalls,
            ViewMessages,
            ManageVolunteers,
            KeepAgencyFund,
            OrderScreening,
        ],
        [StaffRole.CountyOfficer] = [.. CountyWork],
        [StaffRole.CityOfficer] = [.. CountyWork, PublishRosters, KeepTemplates],
        [StaffRole.LeaderView] = [ViewStatistics],
        [StaffRole.Volunteer] = [],
        [StaffRole.PartnerUnit] = [AnswerReferrals],
        [StaffRole.SystemAdministrator] = [OperateSystem, ViewDirectory],
        [StaffRole.SecurityAdministrator] = [ManageStaff, ManageKeys, ViewDirectory],
        [StaffRole.AuditAdministrator] = [ReadAudit],
    };

    public static IReadOnlySet<Permission> Of(StaffRole role) => Table[role];

    public static bool IsAdministrator(StaffRole role) =>
        role is StaffRole.SystemAdministrator or StaffRole.SecurityAdministrator or StaffRole.AuditAdministrator;

    /// <summary>Administrators stand alone: one kind, and no other role beside it. So does who belongs to another organ.</summary>
    public static bool MayHoldTogether(IReadOnlyCollection<StaffRole> roles) =>
        !roles.Any(role => IsAdministrator(role) || role == StaffRole.PartnerUnit) || roles.Distinct().Count() == 1;
}
