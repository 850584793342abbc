using Microsoft.AspNetCore.Authentication.Cookies;
using WeChatRights.AdminUi;
using WeChatRights.AdminUi.Components;
using WeChatRights.AdminUi.Localization;

ChineseCulture.Force();

var builder = WebApplication.CreateBuilder(args);

// Without it, style sheets and scripts of packages are missing when the built dll runs outside Development.
builder.WebHost.UseStaticWebAssets();

builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddAdminShell(builder.Configuration);
builder
    .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/no-permission";
        options.ReturnUrlParameter = "returnUrl";
    });

var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error", createScopeForErrors: true);
}

app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
