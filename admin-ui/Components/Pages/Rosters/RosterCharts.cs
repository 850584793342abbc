using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Volunteers.Rosters.Board;

namespace WeChatRights.AdminUi.Components.Pages.Rosters;

/// <summary>The charts of a week's roster. A title says the answer.</summary>
internal static class RosterCharts
{
    /// <summary>Below this Gini coefficient duties count as evenly shared; ours, no standard sets it.</summary>
    private const double Even = 0.35;

    public static string CoverTitle(RosterFigures figures)
    {
        var (seats, taken) = (figures.Counties.Sum(county => county.Seats), figures.Counties.Sum(county => county.Taken));
        return seats == 0 ? "岗位都有人吗？" : $"{seats} 个岗位，{taken} 个有人，占 {100 * taken / seats}%";
    }

    public static IReadOnlyList<string> Counties(RosterFigures figures) => [.. figures.Counties.Select(county => county.Name)];

    public static IReadOnlyList<ChartLine> Cover(RosterFigures figures) =>
        figures.Counties.Count == 0
            ? []
            :
            [
                new("有人（%）", [.. figures.Counties.Select(county => (int?)(100 * county.Taken / county.Seats))], "%"),
                new("岗位", [.. figures.Counties.Select(county => (int?)county.Seats)]),
                new("有人", [.. figures.Counties.Select(county => (int?)county.Taken)]),
                new("必须有人的空着", [.. figures.Counties.Select(county => (int?)county.OpenMandatory)]),
            ];

    public static string ShareTitle(RosterFigures figures) =>
        figures.Shares.Count == 0 ? "大家分担得匀不匀？"
        : figures.Gini < Even ? "连同前四周，大家分担得比较匀"
        : "连同前四周，有的人多，有的人少";

    public static IReadOnlyList<string> Duties(RosterFigures figures) => [.. figures.Shares.Select(share => $"{share.Duties} 次")];

    public static IReadOnlyList<ChartLine> Shares(RosterFigures figures) =>
        figures.Shares.Count == 0 ? [] : [new("多少人", [.. figures.Shares.Select(share => (int?)share.People)], " 人")];
}
