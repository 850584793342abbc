using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using WeChatRights.AdminUi.Localization;

namespace WeChatRights.AdminUi.Tests;

/// <summary>A component test with the services of the shell, a fixed clock and providers for popovers and dialogs.</summary>
public abstract class ShellTestContext : BunitContext
{
    /// <summary>2026-11-23, 15:30 in Shanghai.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);

    protected ShellTestContext()
    {
        ChineseCulture.Force();
        System.Globalization.CultureInfo.CurrentCulture = ChineseCulture.Info;
        System.Globalization.CultureInfo.CurrentUICulture = ChineseCulture.Info;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddAdminShell(new ConfigurationBuilder().Build());
        Services.AddSingleton<AntiforgeryStateProvider, FixedAntiforgery>();
        SignedIn = AddAuthorization();
    }

    protected FakeTimeProvider Time { get; } = new(Now);

    protected BunitAuthorizationContext SignedIn { get; }

    protected IRenderedComponent<MudDialogProvider> RenderProviders()
    {
        Render<MudPopoverProvider>();
        return Render<MudDialogProvider>();
    }

    private sealed class FixedAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
