using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// Who works in the demo city: every level, every role; townships without a station officer climb to their county. Their names say
/// what they are (演示·叶县妇联干部甲), so that nobody takes one for a real person.
/// </summary>
internal static class DemoStaff
{
    public const string City = "4104";
    private const string Ordinals = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>Townships with a station officer of their own.</summary>
    public static readonly string[] StaffedTownships = ["410422101", "410422103", "410402001", "410423101"];

    /// <summary>Villages with an officer of their own.</summary>
    public static readonly string[] StaffedVillages = ["410422101201", "410422101202", "410402001001"];

    /// <summary>So that one can take over from another of the same township.</summary>
    public const string SecondVolunteer = "volunteer2-410422101";

    public static IReadOnlyList<DemoPerson> Plan(IReadOnlyDictionary<DivisionCode, DivisionInfo> divisions)
    {
        var counties = divisions
            .Keys.Where(code => code.Level == DivisionLevel.County)
            .Select(code => code.Value)
            .Order(StringComparer.Ordinal);
        (string UserName, StaffRole Role, string Division, bool InCharge)[] posts =
        [
            ("city1", StaffRole.CityOfficer, City, true),
            ("city2", StaffRole.CityOfficer, City, false),
            .. counties.Select(county => ($"county-{county}", StaffRole.CountyOfficer, county, true)),
            ("county2-410422", StaffRole.CountyOfficer, "410422", false),
            .. StaffedTownships.Select(township => ($"station-{township}", StaffRole.StationOfficer, township, true)),
            .. StaffedTownships.Select(township => ($"station2-{township}", StaffRole.StationOfficer, township, false)),
            .. StaffedVillages.Select(village => ($"village-{village}", StaffRole.VillageOfficer, village, true)),
            ("leader", StaffRole.LeaderView, City, false),
            .. StaffedTownships.Select(township => ($"volunteer-{township}", StaffRole.Volunteer, township, false)),
            (SecondVolunteer, StaffRole.Volunteer, StaffedTownships[0], false),
            (DemoPartners.UserName, StaffRole.PartnerUnit, DemoPartners.County, false),
            ("sys", StaffRole.SystemAdministrator, City, false),
            ("sec", StaffRole.SecurityAdministrator, City, false),
            ("audit", StaffRole.AuditAdministrator, City, false),
        ];
        return
        [
            .. posts
                .GroupBy(post => WhoIs(post.Role, Short(divisions[DivisionCode.Parse(post.Division)].Name)))
                .SelectMany(group =>
                    group.Select(
                        (post, index) =>
                            new DemoPerson(post.UserName, $"演示·{group.Key}{Ordinals[index]}", post.Role, post.Division, post.InCharge)
                    )
                ),
        ];
    }

    public static StaffActor Actor(this DemoAccount account) => new(account.StaffId, account.SessionId);

    public static string RoleName(StaffRole role) =>
        role switch
        {
            StaffRole.VillageOfficer => "村（社区）妇联主席",
            StaffRole.StationOfficer => "维权站工作人员",
            StaffRole.CountyOfficer => "县（市、区）妇联",
            StaffRole.CityOfficer => "市妇联",
            StaffRole.LeaderView => "领导查看",
            StaffRole.Volunteer => "志愿者",
            StaffRole.PartnerUnit => "合作单位",
            StaffRole.SystemAdministrator => "系统管理员",
            StaffRole.SecurityAdministrator => "安全管理员",
            _ => "审计管理员",
        };

    /// <summary>As people say it: 任店一村, not 任店一村村民委员会.</summary>
    private static string Short(string place) =>
        place.Replace("村民委员会", "", StringComparison.Ordinal).Replace("居民委员会", "", StringComparison.Ordinal);

    private static string WhoIs(StaffRole role, string place) =>
        role switch
        {
            StaffRole.VillageOfficer => $"{place}妇联干部",
            StaffRole.StationOfficer => $"{place}维权站干部",
            StaffRole.CountyOfficer or StaffRole.CityOfficer => $"{place}妇联干部",
            StaffRole.LeaderView => $"{place}领导",
            StaffRole.Volunteer => $"{place}志愿者",
            StaffRole.PartnerUnit => $"{place}合作单位",
            _ => RoleName(role),
        };
}
