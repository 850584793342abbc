using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Authentication;

namespace WeChatRights.AdminUi.Components;

/// <summary>Sends a visitor who is not signed in to the sign-in page and back afterwards.</summary>
public sealed class RedirectToSignIn : ComponentBase
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private SessionEnd End { get; set; } = default!;

    protected override void OnInitialized()
    {
        var wanted = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        var why = End.Message is { } message ? $"&message={message}" : "";
        Navigation.NavigateTo($"sign-in?returnUrl={Uri.EscapeDataString(wanted)}{why}", forceLoad: true);
    }
}
