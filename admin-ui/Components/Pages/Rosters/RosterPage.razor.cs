using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MudBlazor;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.AdminUi.Components.Pages.Rosters;

/// <summary>The roster of a week as a board: stations below one another, half-days beside one another. What is shown stands in the address.</summary>
public sealed partial class RosterPage
{
    private const int PageSize = 12;
    private const int DeepestPage = 1_000;
    private AsyncView<RosterBoard>? _view;
    private RosterState? _state;
    private SeatView? _dragged;
    private bool _mayPublish;
    private int _changes;

    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    [SupplyParameterFromQuery]
    private string? Place { get; set; }

    [SupplyParameterFromQuery]
    private string? Gaps { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

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

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private int PageNumber => AddressText.Page(Page, DeepestPage);

    private bool OnlyGaps => AddressText.Flag(Gaps);

    protected override async Task OnInitializedAsync() =>
        _mayPublish = (await Authentication).User.HasClaim(StaffClaims.Permission, nameof(Permission.PublishRosters));

    private async Task<RosterBoard> LoadAsync(CancellationToken cancellationToken)
    {
        var place = Place is { Length: <= 12 } ? Place : null;
        var board = await Desk.AskAsync(
            new GetRosterBoard(AddressText.Day(Week), place, OnlyGaps, (PageNumber - 1) * PageSize, PageSize),
            cancellationToken
        );
        _state = board.Week?.State;
        return board;
    }

    private void Go(string name, object? value)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = null };
        changes[name.ToLowerInvariant()] = value;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes));
    }

    private async Task ReloadAsync()
    {
        _changes++;
        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }

    private static string? SheetOf(WeekHead week, StationRoster station) =>
        week.State == RosterState.Published ? $"/rosters/sheet?week={week.Monday:yyyy-MM-dd}&place={station.Township}" : null;

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("print");

    private async Task PublishAsync(RosterBoard board)
    {
        var text =
            board.Count.Open == 0
                ? "公布以后志愿者马上能看到自己的班，以后换人都会记下来。"
                : $"还有 {board.Count.Open} 个岗位空着（其中 {board.Count.OpenMandatory} 个必须有人），公布以后志愿者可以自己报名。以后换人都会记下来。";
        if (await ConfirmDialog.AskAsync(Dialogs, $"公布{RosterWords.Week(board.Week!.Monday)}的排班？", text, "公布"))
        {
            // Without a week in the address the page shows the last draft, which this one is no longer.
            Go(nameof(Week), AddressText.OfDay(((DateOnly?)board.Week.Monday).AsDate()));
            await DoAsync("已公布，志愿者都收到了提醒。", () => Desk.DoAsync(new PublishRosterWeek(board.Week.Id, board.Week.Version)));
        }
    }

    private async Task OpenAsync(SeatView seat)
    {
        if (await SeatDialog.AskAsync(Dialogs, Desk, seat, _state == RosterState.Published))
        {
            await ReloadAsync();
        }
    }

    private async Task DropAsync(SeatView to)
    {
        if (_dragged is not { VolunteerId: { } volunteer } from || from.Id == to.Id)
        {
            return;
        }

        _dragged = null;
        string? reason = null;
        if (_state == RosterState.Published)
        {
            var question = new ReasonQuestion("换岗位", "为什么换？会记在变动里。", "换") { MinLength = 2 };
            if (await ReasonDialog.AskAsync(Dialogs, question) is not { } answer)
            {
                return;
            }

            reason = answer.Text;
        }

        var words = to.VolunteerId is null
            ? $"{from.Volunteer}换到了{RosterWords.When(to)}。"
            : $"{from.Volunteer}和{to.Volunteer}换了岗位。";
        await DoAsync(
            words,
            () => Desk.DoAsync(new ExchangeDuties(from.Id, volunteer, to.Id, to.VolunteerId, reason)),
            () => Desk.DoAsync(new ExchangeDuties(to.Id, volunteer, from.Id, to.VolunteerId, reason is null ? null : "撤销刚才的换岗"))
        );
    }

    private async Task DoAsync<T>(string done, Func<Task<T>> act, Func<Task<T>>? undo = null)
    {
        try
        {
            await act();
            Snackbar.Add(
                done,
                Severity.Success,
                options =>
                {
                    if (undo is not null)
                    {
                        options.Action = "撤销";
                        options.ActionVariant = Variant.Outlined;
                        options.VisibleStateDuration = 15_000;
                        options.OnClick = _ => InvokeAsync(() => DoAsync("已换回去。", undo));
                    }
                }
            );
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await ReloadAsync();
    }
}
