using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Privacy;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.ForCaller;

/// <summary>A woman is on the telephone: the desk chooses a time with her, writes down a little, and reads the receipt to her.</summary>
public sealed partial class ForCallerPage
{
    private CallerForm _form = new();
    private FreeSlot? _chosen;
    private FreeSlot? _booked;
    private HeldSeat? _hold;
    private FiledComplaint? _done;
    private Attempt _attempt = default!;

    /// <summary>What is still to be asked, after somebody wanted to go on; null: nothing.</summary>
    private string? _missing;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ILogger<ForCallerPage> Logger { get; set; } = default!;

    private async Task<Offer> LoadAsync(CancellationToken cancellationToken) =>
        new(
            await Desk.AskAsync(new ListConsultationTopics(), cancellationToken),
            await Desk.AskAsync(new ListConsentTexts(), cancellationToken)
        );

    /// <summary>Another choice lets the first go: what is held by staff is tied to no session that would do it.</summary>
    private Task HoldAsync(FreeSlot? slot) =>
        TryAsync(async () =>
        {
            await ReleaseAsync();
            if (slot is not null)
            {
                _hold = await Desk.DoAsync(new HoldSeat(slot.Id));
                _chosen = slot;
            }
        });

    private async Task ReleaseAsync()
    {
        if (_hold is { } held)
        {
            (_hold, _chosen) = (null, null);
            await Desk.DoAsync(new ReleaseSeat(held.HoldId));
        }
    }

    private Task SendAsync() =>
        TryAsync(async () =>
        {
            _missing = _form.Missing(_chosen?.Kind) ?? (_hold is null ? "还没选时间。" : null);
            if (_missing is not null)
            {
                return;
            }

            _done = await Desk.DoAsync(new FileOnBehalf(_form.ToCommand(_hold!.HoldId)));
            _booked = _chosen;
        });

    private Task AgainAsync()
    {
        (_form, _done, _hold, _chosen, _booked) = (new CallerForm(), null, null, null, null);
        return Task.CompletedTask;
    }

    protected override void OnInitialized() => _attempt = new Attempt(Problems, Logger, "A booking for a caller could not be made");

    /// <summary>A time that ran out has to be chosen again.</summary>
    private Task TryAsync(Func<Task> act) =>
        _attempt.RunAsync(
            act,
            refusal =>
            {
                if (
                    refusal.Error == ConsultationErrors.HoldExpired
                    || refusal.Error == ConsultationErrors.SlotClosed
                    || refusal.Error == ConsultationErrors.Conflict
                )
                {
                    (_hold, _chosen) = (null, null);
                }
            }
        );
}

/// <summary>What the page needs before anybody speaks.</summary>
/// <param name="Texts">To be read to her.</param>
public sealed record Offer(IReadOnlyList<ConsultationTopic> Topics, IReadOnlyList<ConsentText> Texts);
