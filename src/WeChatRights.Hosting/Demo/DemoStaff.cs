using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>Who works in the demo city: every level, every role; townships without a station officer climb to their county.</summary>
internal static class DemoStaff
{
    public const string City = "4104";
    private static readonly string[] Surnames =
    [
        "王",
        "李",
        "张",
        "刘",
        "陈",
        "杨",
        "赵",
        "黄",
        "周",
        "吴",
        "徐",
        "孙",
        "马",
        "朱",
        "胡",
        "郭",
        "何",
        "高",
        "林",
        "罗",
    ];
    private static readonly string[] Names =
    [
        "秀英",
        "桂兰",
        "玉梅",
        "凤霞",
        "春燕",
        "晓红",
        "文静",
        "海燕",
        "丽娟",
        "慧敏",
        "雪梅",
        "艳芳",
        "志华",
    ];

    /// <summary>Townships with a station officer of their own.</summary>
    public static readonly string[] StaffedTownships = ["410422101", "410422103", "410402001", "410423101"];

    /// <summary>Villages with an officer of their own.</summary>
    public static readonly string[] StaffedVillages = ["410422101201", "410422101202", "410402001001"];

    public static IReadOnlyList<DemoPerson> Plan(IEnumerable<DivisionCode> divisions)
    {
        var counties = divisions.Where(code => code.Level == DivisionLevel.County).Select(code => code.Value).Order(StringComparer.Ordinal);
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
            ("sys", StaffRole.SystemAdministrator, City, false),
            ("sec", StaffRole.SecurityAdministrator, City, false),
            ("audit", StaffRole.AuditAdministrator, City, false),
        ];
        return [.. posts.Select((post, index) => new DemoPerson(post.UserName, NameOf(index), post.Role, post.Division, post.InCharge))];
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
            StaffRole.SystemAdministrator => "系统管理员",
            StaffRole.SecurityAdministrator => "安全管理员",
            _ => "审计管理员",
        };

    private static string NameOf(int index) => $"{Surnames[index % Surnames.Length]}{Names[index % Names.Length]}（演示）";
}
