namespace WeChatRights.Core.SharedKernel;

/// <summary>Roles of the federation's staff. The three administrators exclude one another and every case role (GB/T 22239-2019 8.1.4.2 d).</summary>
public enum StaffRole
{
    VillageOfficer,
    StationOfficer,
    CountyOfficer,
    CityOfficer,
    LeaderView,
    Volunteer,

    /// <summary>Of another organ or service. Sees what was referred to its unit and nothing else, so it stands alone.</summary>
    PartnerUnit,
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,
}
