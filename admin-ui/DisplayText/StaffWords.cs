using WeChatRights.Core.IdentityAccess.Accounts;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for people and places of the federation.</summary>
public static class StaffWords
{
    public static string Word(this StaffRole role) =>
        role switch
        {
            StaffRole.VillageOfficer => "村（社区）维权员",
            StaffRole.StationOfficer => "乡镇（街道）维权员",
            StaffRole.CountyOfficer => "县（市、区）妇联权益部",
            StaffRole.CityOfficer => "市妇联权益部",
            StaffRole.LeaderView => "领导（只看统计）",
            StaffRole.Volunteer => "志愿者",
            StaffRole.PartnerUnit => "合作单位（只看转给本单位的）",
            StaffRole.SystemAdministrator => "系统管理员",
            StaffRole.SecurityAdministrator => "安全管理员",
            StaffRole.AuditAdministrator => "审计管理员",
            _ => CaseWords.Unknown,
        };

    /// <summary>Of two officers at one unit, who comes first. Null for roles that get no cases.</summary>
    public static string? Duty(this StaffPostRow post) =>
        !post.Role.HandlesCases() ? null
        : post.InCharge ? "负责人"
        : "替补";

    public static bool HandlesCases(this StaffRole role) =>
        role is StaffRole.VillageOfficer or StaffRole.StationOfficer or StaffRole.CountyOfficer or StaffRole.CityOfficer;

    public static string Word(this DivisionLevel level) =>
        level switch
        {
            DivisionLevel.City => "市",
            DivisionLevel.County => "县（市、区）",
            DivisionLevel.Township => "乡镇（街道）",
            DivisionLevel.Village => "村（社区）",
            _ => CaseWords.Unknown,
        };
}
