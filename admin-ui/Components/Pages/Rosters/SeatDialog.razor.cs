using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Duties;

namespace WeChatRights.AdminUi.Components.Pages.Rosters;

/// <summary>One seat: who sits there and why, who might and who might not, and the way to change it.</summary>
public sealed partial class SeatDialog
{
    private SeatExplanation? _explanation;
    private string? _search;
    private string? _reason;
    private string? _problem;
    private bool _busy;

    [Parameter]
    public SeatView Seat { get; set; } = default!;

    [Parameter]
    public StaffDesk Desk { get; set; } = default!;

    /// <summary>The week is published: a change needs a reason.</summary>
    [Parameter]
    public bool IsPublished { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    /// <returns>Whether something was changed.</returns>
    public static async Task<bool> AskAsync(IDialogService dialogs, StaffDesk desk, SeatView seat, bool isPublished)
    {
        var parameters = new DialogParameters<SeatDialog>
        {
            { dialog => dialog.Seat, seat },
            { dialog => dialog.Desk, desk },
            { dialog => dialog.IsPublished, isPublished },
        };
        var reference = await dialogs.ShowAsync<SeatDialog>(RosterWords.When(seat), parameters, DialogLook.Small);
        return await reference.Result is { Canceled: false };
    }

    protected override Task OnInitializedAsync() => SearchAsync(null);

    /// <summary>Who may come; those whom one limit of their own keeps away, when nobody may; all whom a search names.</summary>
    private IEnumerable<SeatPerson> Shown(SeatExplanation why) =>
        !string.IsNullOrWhiteSpace(_search) ? why.People
        : why.MayTake > 0 ? why.People.Where(person => person.Against.Count == 0).Take(8)
        : why.Cures.Count > 0 ? why.Cures
        : why.People.Take(5);

    private async Task SearchAsync(string? name)
    {
        _search = name;
        _explanation = await Desk.AskAsync(new ExplainSeat(Seat.Id, name is { Length: > 32 } ? name[..32] : name));
    }

    private Task PlaceAsync(SeatPerson person) => SendAsync(person.VolunteerId, person.Against.Count > 0);

    private Task SendAsync(Guid? volunteerId, bool beyond) =>
        DoAsync(() => Desk.DoAsync(new PlaceVolunteer(Seat.Id, Seat.VolunteerId, volunteerId, beyond, _reason?.Trim())));

    private Task AnswerAsync(bool accepts) => DoAsync(() => Desk.DoAsync(new AnswerForVolunteer(Seat.Id, accepts)));

    private Task PinAsync() => DoAsync(() => Desk.DoAsync(new PinSeat(Seat.Id, !Seat.Pinned)));

    private async Task DoAsync<T>(Func<Task<T>> act)
    {
        (_busy, _problem) = (true, null);
        try
        {
            await act();
            Dialog.Close(DialogResult.Ok(true));
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
