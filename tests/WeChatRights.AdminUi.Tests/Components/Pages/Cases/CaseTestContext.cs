using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>Pages about cases on the real core with a database of its own; a person of the staff looks at them.</summary>
public abstract class CaseTestContext : ShellTestContext, IAsyncLifetime
{
    /// <summary>Latin letters in the names that tests give to people; nothing of the page's own.</summary>
    protected static readonly string[] TestNames = Enum.GetNames<StaffRole>();

    private IRenderedComponent<MudPopoverProvider> _popovers = default!;

    /// <summary>Where menus open.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers => _popovers;

    static CaseTestContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected TestCore Core { get; private set; } = default!;

    protected TestStaff Staff { get; private set; } = default!;

    /// <summary>Where dialogs open.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = default!;

    protected IRenderedComponent<MudSnackbarProvider> Snackbars { get; private set; } = default!;

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        Core = await TestCore.CreateAsync();
        Staff = await Core.StaffAsync();
        Services.AddSingleton<TimeProvider>(Core.Clock);
        Services.AddSingleton(Core.Dispatcher);
        _popovers = Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
        Snackbars = Render<MudSnackbarProvider>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Core.DisposeAsync();
    }

    protected async Task SignInAsync(StaffActor who)
    {
        var profile = await Core.Dispatcher.QueryAsync(who, new GetMyStaffProfile());
        SignedIn.SetAuthorized(profile.DisplayName);
        SignedIn.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, who.StaffId.ToString()),
            new Claim(ClaimTypes.Sid, who.SessionId.ToString())
        );
        SignedIn.SetPolicies([.. profile.Permissions]);
    }

    /// <summary>The case's page, loaded.</summary>
    protected async Task<IRenderedComponent<CasePage>> OpenCaseAsync(Guid caseId, StaffActor who)
    {
        await SignInAsync(who);
        var page = Render<CasePage>(parameters => parameters.Add(shown => shown.Id, caseId));
        page.WaitForElement("[data-testid=case-head]");
        return page;
    }

    /// <summary>Presses the button of an action, in the head of the page or in its menu.</summary>
    protected void Press(IRenderedComponent<CasePage> page, string action)
    {
        var button = $"[data-testid=action-{action}]";
        if (page.FindAll(button).Count == 0)
        {
            page.Find("[data-testid=more-actions] button").Click();
            _popovers.WaitForElement(button).Click();
        }
        else
        {
            page.Find(button).Click();
        }

        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
    }

    /// <summary>Actions on offer, in the head and in the menu.</summary>
    protected IReadOnlyList<string> Offered(IRenderedComponent<CasePage> page)
    {
        page.Find("[data-testid=more-actions] button").Click();
        _popovers.WaitForElement("[data-testid^=action-]");
        return
        [
            .. page.FindAll("[data-testid^=action-]")
                .Concat(_popovers.FindAll("[data-testid^=action-]"))
                .Select(button => button.GetAttribute("data-testid")!["action-".Length..])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    protected void Choose(string testId) => Dialogs.WaitForElement($"[data-testid={testId}]").Click();

    protected void Write(string text) => Dialogs.Find("textarea").Input(text);

    protected void Confirm() => Dialogs.Find("[data-testid=dialog-confirm]").Click();

    protected bool CanConfirm => !Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled");

    protected void WaitUntilClosed() => Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll(".mud-dialog")));

    protected string Problem() => Dialogs.WaitForElement("[data-testid=dialog-problem]").TextContent;

    protected Task<CaseDetails> DetailsAsync(Guid caseId, StaffActor who) => Core.Dispatcher.QueryAsync(who, new GetCase(caseId));

    /// <summary>Turns the clock on, second by second, until the page shows it.</summary>
    protected async Task TickUntilAsync(Func<bool> shown, string what) =>
        await Eventually.TrueAsync(
            () =>
            {
                Core.Clock.Advance(TimeSpan.FromSeconds(1));
                return shown();
            },
            what,
            cancellationToken: Xunit.TestContext.Current.CancellationToken
        );

    protected static IReadOnlyList<string> Texts(IEnumerable<IElement> elements) =>
        [.. elements.Select(element => element.TextContent.Trim())];
}
