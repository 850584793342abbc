using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Components.Pages.Gallery;

/// <summary>All shared components on one page, for looking at. Not in a release build and only in Development.</summary>
public sealed partial class GalleryPage
{
    private static readonly SavedView[] Views =
    [
        new("今天到期", "/cases?due=today", 4),
        new("已超期", "/cases?due=overdue", 2, IsOwn: true),
        new("我经手的", "/cases?owner=me"),
    ];

    private static readonly string[] Labels = ["劳动权益", "婚姻家庭", "财产权益", "人身权利"];

    private static readonly ChartLine[] Lines = [new("本月", [31, 22, 12, null]), new("上月", [18, 21, 11, 6])];

    private static readonly string[] Months = ["6月", "7月", "8月", "9月", "10月", "11月"];

    private static readonly ChartLine[] Trend = [new("平均天数", [34, 33, 30, 26, 24, 21])];

    private static readonly (string Text, ChipTone Tone)[] Chips =
    [
        ("待受理", ChipTone.Neutral),
        ("已转交", ChipTone.Info),
        ("办理中", ChipTone.Active),
        ("已办结", ChipTone.Good),
        ("待分派", ChipTone.Attention),
        ("有危险", ChipTone.Danger),
    ];

    private static readonly GalleryRow[] Rows = [new("样例-0001", "甲镇", 3), new("样例-0002", "乙乡", 12)];

    private int _active = -1;
    private int _opened = -1;
    private string? _name;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    private DateTimeOffset Now => Time.GetUtcNow();

    private static async Task<string> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }

    private static Task<string> Fail(CancellationToken cancellationToken) => Task.FromException<string>(new TimeoutException());

    private static Task<string> Nothing(CancellationToken cancellationToken) => Task.FromResult<string>(null!);

    private void Opened(int index) => _opened = index;

    private async Task AskPurposeAsync()
    {
        var answer = await ReasonDialog.AskAsync(
            Dialogs,
            new("查看姓名", "为什么要看？", "查看")
            {
                MinLength = 0,
                Choices = ["联系本人", "核对身份", "移送公安", "上级督办"],
                Notice = "这次查看会留下记录。",
            }
        );
        _name = answer is null ? null : "张样例";
    }

    private async Task AskReasonAsync() =>
        await ReasonDialog.AskAsync(
            Dialogs,
            new("不予受理", "写清理由，她会看到平实的说明。", "不予受理") { MinLength = 10, IsDanger = true }
        );

    private async Task ConfirmAsync() => await ConfirmDialog.AskAsync(Dialogs, "送回乡镇", "送回后由乡镇维权站负责，可以再收回。", "送回");

    private sealed record GalleryRow(string Number, string Place, int Age);
}
