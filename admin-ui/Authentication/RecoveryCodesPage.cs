using System.Net;
using System.Text;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>Shows the recovery codes in the answer to the form itself: they are nowhere stored and cannot be shown again.</summary>
internal static class RecoveryCodesPage
{
    public static IResult Show(IReadOnlyList<string> codes, string next)
    {
        var list = string.Concat(codes.Select(code => $"<li><code>{WebUtility.HtmlEncode(code)}</code></li>"));
        var html = $"""
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>恢复码</title>
            <link rel="stylesheet" href="/app.css"></head>
            <body><main class="sign-in-page"><section class="sign-in-form" data-testid="recovery-codes"><h1>请记下恢复码</h1>
            <p>手机不在身边时，用一个恢复码代替验证码登录。每个只能用一次，只显示这一遍，请抄下来收好。</p>
            <ul>{list}</ul><p><a class="button-primary" href="{WebUtility.HtmlEncode(
                next
            )}">我抄好了，继续</a></p></section></main></body></html>
            """;
        return Results.Content(html, "text/html", Encoding.UTF8);
    }
}
