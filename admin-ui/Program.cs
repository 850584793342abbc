using WeChatRights.AdminUi;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components;
using WeChatRights.AdminUi.Localization;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Hosting;
using WeChatRights.Hosting.Databases;
using WeChatRights.Hosting.Demo;
using WeChatRights.Hosting.Health;

ChineseCulture.Force();

var builder = WebApplication.CreateBuilder(args);

// Without it, style sheets and scripts of packages are missing when the built dll runs outside Development.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddWeChatRights(builder.Configuration, builder.Environment);
builder.Services.AddProductHealth();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddAdminShell(builder.Configuration);
builder.Services.AddStaffAuthentication(builder.Environment);
builder.Services.AddOptions<ShellOptions>().Configure<DemoMode>((shell, demo) => shell.IsDemo = demo.IsOn);

var app = builder.Build();
await DatabaseStartup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
await DemoCity.SeedAsync(app.Services, cancellationToken: app.Lifetime.ApplicationStopping);

app.UseSecurityHeaders();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error", createScopeForErrors: true);
}

app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapProductHealth();
app.MapSignIn();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
