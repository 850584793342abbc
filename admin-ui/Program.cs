using Microsoft.AspNetCore.SignalR;
using WeChatRights.AdminUi;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Evidence;
using WeChatRights.AdminUi.Jobs;
using WeChatRights.AdminUi.Localization;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Hosting;
using WeChatRights.Hosting.Databases;
using WeChatRights.Hosting.Demo;
using WeChatRights.Hosting.Health;
using WeChatRights.Hosting.Jobs;
using WeChatRights.Hosting.Operations;

ChineseCulture.Force();
if (OperatorCommands.Recognise(args))
{
    return await OperatorCommands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);

// Without it, style sheets and scripts of packages are missing when the built dll runs outside Development.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddWeChatRights(builder.Configuration, builder.Environment);
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddProductHealth();
builder.Services.AddTrustedProxies(builder.Configuration);
builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.AddFilter<SignsOfLife>());
builder.Services.AddAdminShell(builder.Configuration);
builder.Services.AddStaffAuthentication(builder.Configuration, builder.Environment);
builder.Services.AddOptions<ShellOptions>().Configure<DemoMode>((shell, demo) => shell.IsDemo = demo.IsOn);

var app = builder.Build();
await DatabaseStartup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
await DemoCity.SeedAsync(
    app.Services,
    app.Configuration.GetValue("Demo:Complaints", DemoCity.DefaultComplaints),
    app.Lifetime.ApplicationStopping
);

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseSameOrigin();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error", createScopeForErrors: true);
}

// Pages only: a refused form or circuit keeps its own status.
app.UseWhen(
    context => HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal),
    pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
);
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UsePasswordChangeGate();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapProductHealth();
app.MapSignIn();
app.MapEvidence();
app.MapPapers();
app.MapJobsDashboard();

// Said here and not left to the fallback, for the circuit's own endpoints too; pages for everybody say so themselves.
app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null) // SecurityHeaders says it.
    .RequireAuthorization();
await app.RunAsync();
return 0;
