using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Workbench;

/// <summary>What a person looks at first in the morning.</summary>
public sealed partial class WorkbenchPage
{
    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    private Task<Core.Cases.Workbench> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new GetWorkbench(), cancellationToken);

    private static (string Title, WorkbenchList List)[] Lists(Core.Cases.Workbench bench) =>
        [("有危险", bench.Danger), ("超期", bench.Overdue), ("我今天到期", bench.DueToday), ("待认领", bench.Unclaimed)];

    private static string ReceivedTitle(Core.Cases.Workbench bench) =>
        $"最近 30 天收到 {Sum(bench.ReceivedPerDay.Select(day => day.Count))} 件";

    private static string OpenTitle(Core.Cases.Workbench bench) =>
        bench.OpenByChapter.Where(chapter => chapter.Count is not null).MaxBy(chapter => chapter.Count) is { } most
            ? $"正在办理的主要是{most.Name}"
            : "正在办理的案件按类别";

    private static List<string> Days(Core.Cases.Workbench bench) =>
        [.. bench.ReceivedPerDay.Select(day => $"{day.Day.Month}/{day.Day.Day}")];

    private static List<string> Chapters(Core.Cases.Workbench bench) => [.. bench.OpenByChapter.Select(chapter => chapter.Name)];

    private static List<ChartLine> Received(Core.Cases.Workbench bench) =>
        [new("收到", [.. bench.ReceivedPerDay.Select(day => day.Count)])];

    private static List<ChartLine> Open(Core.Cases.Workbench bench) =>
        [new("在办", [.. bench.OpenByChapter.Select(chapter => chapter.Count)])];

    private static string Sum(IEnumerable<int?> counts)
    {
        var known = counts.ToList();
        return known.Contains(null) ? $"至少 {known.Sum()}" : $"{known.Sum()}";
    }
}
