using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests;

/// <summary>A page with the real core and database behind it, seen by a person with a live session.</summary>
public abstract class CorePageContext : ShellTestContext, IAsyncLifetime
{
    private IRenderedComponent<MudPopoverProvider>? _popovers;
    private IRenderedComponent<MudDialogProvider>? _dialogs;

    protected TestCore Core { get; private set; } = default!;

    /// <summary>Who is signed in.</summary>
    protected StaffActor? Me { get; private set; }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(30); // A database and slow hashing lie behind these pages.
        Core = await TestCore.CreateAsync();
        Services.AddSingleton(Core.Dispatcher);
        Services.AddSingleton<TimeProvider>(Core.Clock);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Core.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs in as a new person with this post, holding the claims that the sign-in would give.</summary>
    protected async Task<StaffActor> BecomeAsync(StaffRole role, string division)
    {
        var actor = await Core.AddOfficerAsync(role, division);
        await BecomeAsync(actor);
        return actor;
    }

    protected async Task BecomeAsync(StaffActor actor)
    {
        var profile = await Core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile());
        Me = actor;
        SignedIn.SetAuthorized(profile.DisplayName);
        SignedIn.SetPolicies([.. profile.Permissions]);
        SignedIn.SetClaims([
            new Claim(ClaimTypes.NameIdentifier, actor.StaffId.ToString()),
            new Claim(ClaimTypes.Sid, actor.SessionId.ToString()),
            .. profile.Permissions.Select(permission => new Claim(StaffClaims.Permission, permission)),
        ]);
    }

    /// <summary>Opens a page at an address, as a link would.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string address)
        where TPage : IComponent
    {
        Navigation.NavigateTo(address);
        return Render<TPage>();
    }

    /// <summary>Menus and lists that open over the page. Must be there before the page.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers => _popovers ??= Render<MudPopoverProvider>();

    protected IRenderedComponent<MudDialogProvider> Dialogs
    {
        get
        {
            _ = Popovers;
            return _dialogs ??= Render<MudDialogProvider>();
        }
    }
}
