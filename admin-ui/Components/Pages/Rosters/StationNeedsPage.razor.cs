using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Needs;

namespace WeChatRights.AdminUi.Components.Pages.Rosters;

/// <summary>What a station needs every week: put together here, sent whole.</summary>
public sealed partial class StationNeedsPage
{
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    private List<DutyNeedFacts> _needs = [];
    private IReadOnlyList<DutyNeedFacts> _saved = [];
    private string? _problem;
    private bool _busy;

    [SupplyParameterFromQuery]
    private string? Station { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private bool IsChanged => !_needs.SequenceEqual(_saved);

    private void Go(string? station) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("station", station));

    private async Task<StationNeeds> LoadAsync(string township, CancellationToken cancellationToken)
    {
        var needs = await Desk.AskAsync(new GetStationNeeds(township), cancellationToken);
        (_saved, _needs, _problem) = (needs.Needs, [.. needs.Needs], null);
        return needs;
    }

    private void Remove(DutyNeedFacts need)
    {
        var index = _needs.IndexOf(need);
        _needs.RemoveAt(index);
        Snackbar.Add(
            "去掉了一个岗位，保存以后才生效。",
            Severity.Info,
            options =>
            {
                options.Action = "撤销";
                options.OnClick = _ =>
                    InvokeAsync(() =>
                    {
                        _needs.Insert(Math.Min(index, _needs.Count), need);
                        StateHasChanged();
                    });
            }
        );
    }

    private async Task AddAsync(DayOfWeek day, HalfDay halfDay)
    {
        if (await NeedDialog.AskAsync(Dialogs, day, halfDay) is { } need)
        {
            _needs.Add(need);
        }
    }

    private async Task SaveAsync(string township)
    {
        (_busy, _problem) = (true, null);
        try
        {
            await Desk.DoAsync(new SetStationNeeds(township, _needs));
            _saved = [.. _needs];
            Snackbar.Add("已保存，下一次开的周按这个来。", Severity.Success);
        }
        catch (DomainException refusal)
        {
            _problem = Problems.Of(refusal).Advice;
        }
        finally
        {
            _busy = false;
        }
    }
}
