namespace WeChatRights.Core.SharedKernel;

/// <summary>Roles as a person outside the office understands them.</summary>
public static class RoleNames
{
    public static string Of(StaffRole role) =>
        role switch
        {
            StaffRole.VillageOfficer => "村（社区）妇联工作人员",
            StaffRole.StationOfficer => "维权站工作人员",
            StaffRole.CountyOfficer => "县级妇联工作人员",
            StaffRole.CityOfficer => "市妇联工作人员",
            StaffRole.Volunteer => "志愿者",
            StaffRole.PartnerUnit => "合作单位",
            _ => "妇联工作人员",
        };
}
