using Microsoft.AspNetCore.Components;

namespace WeChatRights.AdminUi.Components;

/// <summary>Sends a visitor who is not signed in to the sign-in page and back afterwards.</summary>
public sealed class RedirectToSignIn : ComponentBase
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized()
    {
        var wanted = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo($"sign-in?returnUrl={Uri.EscapeDataString(wanted)}", forceLoad: true);
    }
}
