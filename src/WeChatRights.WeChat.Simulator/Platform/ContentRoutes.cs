using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Simulator.Push;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

internal static class ContentRoutes
{
    private const int MaxText = 2500;

    public static void MapContentChecks(this IEndpointRouteBuilder routes)
    {
        routes.MapTokenApi("POST", "/wxa/msg_sec_check", CheckText);
        routes.MapTokenApi("POST", "/wxa/media_check_async", CheckMedia);
    }

    private static Reply CheckText(ApiCall call)
    {
        if (RefusePerson(call) is { } refused)
        {
            return refused;
        }

        var content = call.Text("content");
        if (string.IsNullOrEmpty(content))
        {
            return Reply.Error(44002, "empty content");
        }

        if (content.Length > MaxText)
        {
            return Reply.Error(45002, "content size out of limit");
        }

        var all = string.Join('\n', content, call.Text("title"), call.Text("nickname"), call.Text("signature"));
        return Verdict(call, all);
    }

    /// <summary>The trap of the real service: it looks at the raw bytes, where <c>\u</c> escapes hide every Chinese word.</summary>
    private static Reply Verdict(ApiCall call, string text)
    {
        var options = call.Service<IOptions<SimulatorOptions>>().Value;
        var blind = call.Raw.Contains("\\u", StringComparison.OrdinalIgnoreCase);
        var (suggest, label) =
            blind ? ("pass", 100)
            : options.RiskyWords.Exists(word => text.Contains(word, StringComparison.Ordinal)) ? ("risky", 20006)
            : options.ReviewWords.Exists(word => text.Contains(word, StringComparison.Ordinal)) ? ("review", 20003)
            : ("pass", 100);
        return Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                result = new { suggest, label },
                detail = new object[]
                {
                    new
                    {
                        strategy = "content_model",
                        errcode = 0,
                        suggest,
                        label,
                        prob = 90,
                    },
                    new { strategy = "keyword", errcode = 0 },
                },
                trace_id = NewTrace(),
            }
        );
    }

    private static Reply CheckMedia(ApiCall call)
    {
        if (RefusePerson(call) is { } refused)
        {
            return refused;
        }

        if (call.Number("media_type") is not (1 or 2) || !Uri.TryCreate(call.Text("media_url"), UriKind.Absolute, out var url))
        {
            return Reply.Error(40004, "invalid media type");
        }

        var trace = NewTrace();
        var risky = url.AbsoluteUri.Contains("risky", StringComparison.OrdinalIgnoreCase);
        call.Service<PushSender>().AfterMediaCheck(call.Text("openid")!, trace, risky);
        return Reply.Of(
            new
            {
                errcode = 0,
                errmsg = "ok",
                trace_id = trace,
            }
        );
    }

    private static Reply? RefusePerson(ApiCall call) =>
        call.Number("version") != 2 ? Reply.Error(47001, "version must be the number 2")
        : !UserBook.LooksLikeOpenId(call.Text("openid")) ? Reply.Error(40003, "invalid openid")
        : call.Number("scene") is not (>= 1 and <= 4) ? Reply.Error(40129, "invalid scene")
        : !call.Service<UserBook>().CameLately(call.Text("openid")!) ? Reply.Error(61010, "code is expired")
        : null;

    private static string NewTrace() => Guid.CreateVersion7().ToString();
}
