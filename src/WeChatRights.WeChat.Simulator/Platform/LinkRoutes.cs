using System.Security.Cryptography;
using System.Text.Json;
using QRCoder;
using WeChatRights.WeChat.Simulator.Rules;

namespace WeChatRights.WeChat.Simulator.Platform;

internal static class LinkRoutes
{
    private const int MaxDays = 30;
    private const int MaxQuery = 1024;

    /// <summary>Some SDKs take an answer below 1,024 bytes for an error, so the picture must not be too small.</summary>
    private const string Filler = "made-by-the-simulator-of-the-wechat-platform-and-opens-nothing-outside-of-a-demonstration-or-a-test";

    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapTokenApi("POST", "/wxa/getwxacodeunlimit", MakeCode);
        routes.MapTokenApi("POST", "/wxa/generate_urllink", MakeUrlLink);
        routes.MapTokenApi("POST", "/wxa/generatescheme", MakeScheme);
    }

    private static Reply MakeCode(ApiCall call)
    {
        var scene = call.Text("scene") ?? "";
        if (scene.Length is 0 or > SceneRules.MaxLength)
        {
            return Reply.Error(40169, "invalid length for scene");
        }

        var page = call.Text("page") ?? "pages/index/index";
        if (!SceneRules.HasGoodCharacters(scene) || page.StartsWith('/') || page.Contains('?', StringComparison.Ordinal))
        {
            return Reply.Error(40097, "invalid args");
        }

        using var data = QRCodeGenerator.GenerateQrCode($"https://wxsim.invalid/{page}?scene={scene}#{Filler}", QRCodeGenerator.ECCLevel.H);
        using var code = new PngByteQRCode(data);
        return new Reply(code.GetGraphic(12), "image/png");
    }

    private static Reply MakeUrlLink(ApiCall call) =>
        RefuseLife(call.Body)
        ?? ((call.Text("query")?.Length ?? 0) > MaxQuery ? Reply.Error(40212, "invalid query") : null)
        ?? Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                url_link = $"https://wxaurl.cn/{Word(11)}",
            }
        );

    private static Reply MakeScheme(ApiCall call) =>
        RefuseLife(call.Body)
        ?? Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                openlink = $"weixin://dl/business/?t={Word(11)}",
            }
        );

    private static Reply? RefuseLife(JsonElement body) =>
        body.TryGetProperty("expire_type", out var type)
        && type.ValueKind == JsonValueKind.Number
        && type.GetInt32() == 1
        && !(
            body.TryGetProperty("expire_interval", out var days)
            && days.ValueKind == JsonValueKind.Number
            && days.GetInt32() is >= 1 and <= MaxDays
        )
            ? Reply.Error(85401, "expire_interval out of range")
            : null;

    private static string Word(int length) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(length))[..length];
}
