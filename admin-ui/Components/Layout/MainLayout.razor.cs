using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>The frame of every page after sign-in.</summary>
public sealed partial class MainLayout : IAsyncDisposable
{
    private ErrorBoundary? _boundary;
    private bool _drawerOpen = true;
    private bool _helpOpen;
    private bool _isDark;
    private DotNetObjectReference<MainLayout>? _self;

    [CascadingParameter(Name = "IsDark")]
    public bool InitiallyDark { get; set; }

    [Inject]
    private IOptions<ShellOptions> Options { get; set; } = default!;

    [Inject]
    private ShellScript Script { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    /// <summary>Called by keys.js for a shortcut that belongs to the frame.</summary>
    [JSInvokable]
    public async Task OnShortcutAsync(string name)
    {
        switch (name)
        {
            case "help":
                await ShowHelpAsync();
                break;
            case "queue":
                Navigation.NavigateTo("/cases");
                break;
            case "workbench":
                Navigation.NavigateTo("/");
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Script.StopShortcutsAsync();
        _self?.Dispose();
    }

    protected override void OnInitialized() => _isDark = InitiallyDark;

    // A page that failed must not keep the next page from showing.
    protected override void OnParametersSet() => _boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await Script.StartShortcutsAsync(_self);
        }
    }

    private void ToggleDrawer() => _drawerOpen = !_drawerOpen;

    private void Recover() => _boundary?.Recover();

    private async Task ToggleDarkAsync()
    {
        _isDark = !_isDark;
        await Script.RememberDarkAsync(_isDark);
    }

    private async Task ShowHelpAsync()
    {
        if (_helpOpen)
        {
            return;
        }

        _helpOpen = true;
        try
        {
            await KeyboardHelpDialog.ShowAsync(Dialogs);
        }
        finally
        {
            _helpOpen = false;
        }
    }
}
