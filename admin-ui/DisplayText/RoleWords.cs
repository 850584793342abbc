namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Roles as the federation calls them.</summary>
public static class RoleWords
{
    public static string Of(StaffRole role) =>
        role switch
        {
            StaffRole.VillageOfficer => "村（社区）妇联主席",
            StaffRole.StationOfficer => "维权站工作人员",
            StaffRole.CountyOfficer => "县（市、区）妇联",
            StaffRole.CityOfficer => "市妇联",
            StaffRole.LeaderView => "领导查看",
            StaffRole.Volunteer => "志愿者",
            StaffRole.SystemAdministrator => "系统管理员",
            StaffRole.SecurityAdministrator => "安全管理员",
            StaffRole.AuditAdministrator => "审计管理员",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
