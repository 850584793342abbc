using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Details;

/// <summary>Who she is: masked, until the person gives a purpose; then in clear for a minute. Nothing in clear is in the page before.</summary>
public sealed partial class IdentityPanel : IDisposable
{
    public const int SecondsInClear = 60;

    private RevealedIdentity? _revealed;
    private UnsealPurpose? _purpose;
    private int _secondsLeft;
    private ITimer? _countdown;

    [Parameter, EditorRequired]
    public CaseDetails Details { get; set; } = default!;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private bool CanReveal => Details.Client is not null || Details.Facts.HasRespondent;

    /// <summary>A link that dials, only where and when she allows a call.</summary>
    private bool MayCall => Details.Contact.AllowedNow.Contains(ContactChannel.Call);

    public void Dispose() => _countdown?.Dispose();

    private async Task RevealAsync()
    {
        var answer = await RevealDialog.AskAsync(Dialogs, purpose => Desk.AskAsync(new RevealIdentity(Details.Row.Id, purpose)));
        if (answer is null)
        {
            return;
        }

        (_purpose, _revealed) = (answer.Purpose, answer.Identity);
        _secondsLeft = SecondsInClear;
        _countdown?.Dispose();
        _countdown = Time.CreateTimer(_ => _ = InvokeAsync(Tick), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    private void Tick()
    {
        _secondsLeft--;
        if (_secondsLeft <= 0)
        {
            Hide();
        }

        StateHasChanged();
    }

    private void Hide()
    {
        _revealed = null;
        _purpose = null;
        _countdown?.Dispose();
        _countdown = null;
    }

    private RenderFragment Phone(string? number) =>
        builder =>
        {
            if (number is null)
            {
                builder.AddContent(0, "没有留");
            }
            else if (MayCall)
            {
                builder.OpenElement(1, "a");
                builder.AddAttribute(2, "href", $"tel:{number}");
                builder.AddAttribute(3, "class", "digits");
                builder.AddAttribute(4, "data-testid", "call");
                builder.AddContent(5, number);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(6, $"{number}（现在不要打）");
            }
        };
}
