using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>The H5 sign-in inside WeChat. Codes: <c>simh5-NAME</c>; a name starting with <c>snapshot</c> is a virtual user.</summary>
internal static class OAuthRoutes
{
    private const string Access = "sim-oauth-access-";
    private const string Refresh = "sim-oauth-refresh-";

    public static void MapOAuth(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("GET", "/sns/oauth2/access_token", Exchange);
        routes.MapApi("GET", "/sns/oauth2/refresh_token", RefreshToken);
        routes.MapApi("GET", "/sns/auth", Check);
    }

    private static Reply Exchange(ApiCall call) =>
        TokenRoutes.RefuseApp(call, call.Query("appid"), call.Query("secret"))
        ?? LoginRoutes.RefuseCode(call, "simh5", call.Query("code") ?? "", out var name)
        ?? Granted(call, name);

    private static Reply Granted(ApiCall call, string name)
    {
        var users = call.Service<UserBook>();
        return Reply.Of(
            new
            {
                access_token = Access + name,
                expires_in = 7200,
                refresh_token = Refresh + name,
                openid = users.H5OpenIdOf(name),
                scope = "snsapi_base",
                is_snapshotuser = name.StartsWith("snapshot", StringComparison.Ordinal) ? 1 : (int?)null,
                unionid = users.UnionIdOf(name),
            }
        );
    }

    private static Reply RefreshToken(ApiCall call) =>
        call.Query("refresh_token") is { } token && token.StartsWith(Refresh, StringComparison.Ordinal)
            ? Granted(call, token[Refresh.Length..])
            : Reply.Error(40030, "invalid refresh_token");

    private static Reply Check(ApiCall call) =>
        call.Query("access_token") is { } token
        && token.StartsWith(Access, StringComparison.Ordinal)
        && call.Query("openid") == call.Service<UserBook>().H5OpenIdOf(token[Access.Length..])
            ? Reply.Done
            : Reply.Error(40003, "invalid openid");
}
