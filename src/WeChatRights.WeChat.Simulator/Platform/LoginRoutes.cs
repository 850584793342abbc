using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

internal static class LoginRoutes
{
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("GET", "/sns/jscode2session", ExchangeLogin);
        routes.MapTokenApi("GET", "/wxa/checksession", CheckSession);
        routes.MapTokenApi("POST", "/wxa/business/getuserphonenumber", ExchangePhone);
    }

    private static Reply ExchangeLogin(ApiCall call)
    {
        if (TokenRoutes.RefuseApp(call, call.Query("appid"), call.Query("secret")) is { } refused)
        {
            return refused;
        }

        if (call.Query("grant_type") != "authorization_code")
        {
            return Reply.Error(40002, "invalid grant_type");
        }

        if (call.Query("js_code") is not { } code)
        {
            return Reply.Error(41008, "missing code");
        }

        if (RefuseCode(call, "sim", code, out var name) is { } bad)
        {
            return bad;
        }

        var users = call.Service<UserBook>();
        var openId = users.OpenIdOf(name);
        // The real route labels its JSON as plain text.
        return Reply.Of(
            new
            {
                openid = openId,
                session_key = users.SignIn(openId),
                unionid = users.UnionIdOf(name),
            },
            "text/plain"
        );
    }

    private static Reply CheckSession(ApiCall call)
    {
        if (call.Query("sig_method") != "hmac_sha256")
        {
            return Reply.Error(87008, "invalid sig_method");
        }

        var visit = call.Service<UserBook>().Find(call.Query("openid") ?? "");
        if (visit is null)
        {
            return Reply.Error(87009, "invalid signature");
        }

        var expected = HMACSHA256.HashData(Convert.FromBase64String(visit.SessionKey), Array.Empty<byte>());
        return string.Equals(call.Query("signature"), Convert.ToHexStringLower(expected), StringComparison.OrdinalIgnoreCase)
            ? Reply.Done
            : Reply.Error(87009, "invalid signature");
    }

    private static Reply ExchangePhone(ApiCall call)
    {
        if (RefuseCode(call, "simphone", call.Text("code") ?? "", out var digits) is { } bad)
        {
            return bad;
        }

        var now = call.Service<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();
        var watermark = new { timestamp = now, appid = call.Service<IOptions<SimulatorOptions>>().Value.AppId };
        var phone = new
        {
            phoneNumber = digits,
            purePhoneNumber = digits,
            countryCode = "86",
            watermark,
        };
        return Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                phone_info = phone,
            }
        );
    }

    public static Reply? RefuseCode(ApiCall call, string prefix, string code, out string subject) =>
        call.Service<CodeBook>().Spend(prefix, code, out subject) switch
        {
            CodeState.Good => null,
            CodeState.Used => Reply.Error(40163, "code been used,"),
            _ => Reply.Error(40029, "invalid code,"),
        };
}
