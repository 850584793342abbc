using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

internal static class TokenRoutes
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("GET", "/cgi-bin/token", Legacy);
        routes.MapApi("POST", "/cgi-bin/stable_token", Stable);
        routes.MapTokenApi("POST", "/cgi-bin/clear_quota", _ => Reply.Done);
    }

    private static Reply Legacy(ApiCall call) =>
        Refuse(call, call.Query("grant_type"), call.Query("appid"), call.Query("secret")) ?? Granted(call.Service<TokenVault>().Legacy());

    private static Reply Stable(ApiCall call) =>
        Refuse(call, call.Text("grant_type"), call.Text("appid"), call.Text("secret"))
        ?? (
            call.Service<TokenVault>().Stable(call.Flag("force_refresh")) is { } granted
                ? Granted(granted)
                : Reply.Error(45009, "reach max api daily quota limit")
        );

    private static Reply? Refuse(ApiCall call, string? grantType, string? appId, string? secret) =>
        grantType != "client_credential" ? Reply.Error(40002, "invalid grant_type") : RefuseApp(call, appId, secret);

    /// <summary>The checks of app id and secret that token and login routes share.</summary>
    public static Reply? RefuseApp(ApiCall call, string? appId, string? secret)
    {
        var options = call.Service<IOptions<SimulatorOptions>>().Value;
        return (appId, secret) switch
        {
            (null, _) => Reply.Error(41002, "appid missing"),
            (_, null) => Reply.Error(41004, "appsecret missing"),
            var (id, _) when id != options.AppId => Reply.Error(40013, "invalid appid"),
            var (_, given) when given != options.AppSecret => Reply.Error(40125, "invalid appsecret"),
            _ => null,
        };
    }

    private static Reply Granted((string Token, int ExpiresIn) token) =>
        Reply.Of(new { access_token = token.Token, expires_in = token.ExpiresIn });
}
