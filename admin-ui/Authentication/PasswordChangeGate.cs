namespace WeChatRights.AdminUi.Authentication;

/// <summary>While a password set by someone else is in use, every page leads to the form that changes it. The core refuses the rest anyway.</summary>
internal static class PasswordChangeGate
{
    private const string Form = "/sign-in/password";

    public static void UsePasswordChangeGate(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (!context.User.HasClaim(claim => claim.Type == StaffClaims.MustChangePassword) || IsAllowed(context))
                {
                    return next(context);
                }

                context.Response.Redirect($"{Form}?message=must-change");
                return Task.CompletedTask;
            }
        );

    private static bool IsAllowed(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Form, StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/sign-out", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
