using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat;

internal sealed partial class WeChatMiniProgram
{
    private const int MaxLinkDays = 30;

    public async Task<WeChatResult<ContentVerdict>> CheckTextAsync(TextCheck check, CancellationToken cancellationToken)
    {
        var worst = default(WeChatResult<ContentVerdict>);
        foreach (var slice in TextSlices.Of(check.Content))
        {
            var result = await CheckSliceAsync(check, slice, cancellationToken);
            if (!result.Ok)
            {
                return result;
            }

            if (worst.Value is null || result.Value!.Suggestion > worst.Value.Suggestion)
            {
                worst = result;
            }
        }

        return worst;
    }

    public Task<WeChatResult<string>> StartMediaCheckAsync(MediaCheck check, CancellationToken cancellationToken)
    {
        var body = new MediaRequest
        {
            Openid = check.OpenId,
            Scene = (int)check.Scene,
            MediaUrl = check.MediaUrl.AbsoluteUri,
            MediaType = check.IsImage ? 2 : 1,
        };
        return caller.AskAsync(
            token => once.CheckMediaAsync(token, body, cancellationToken),
            answer => answer.Need("trace_id"),
            cancellationToken
        );
    }

    public Task<WeChatResult<WeChatImage>> CreateQrCodeAsync(string scene, string page, CancellationToken cancellationToken)
    {
        var body = new CodeRequest
        {
            Scene = scene,
            Page = page.TrimStart('/'),
            CheckPath = EnvVersion == "release",
            EnvVersion = EnvVersion,
        };
        return caller.AskAsync(
            token => repeatable.CreateCodeAsync(token, body, cancellationToken),
            answer => answer.Image(),
            cancellationToken
        );
    }

    public Task<WeChatResult<Uri>> CreateUrlLinkAsync(string path, string? query, TimeSpan life, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(life, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(life, TimeSpan.FromDays(MaxLinkDays));
        var body = new UrlLinkRequest
        {
            Path = path.TrimStart('/'),
            Query = query,
            Days = (int)life.TotalDays,
            EnvVersion = EnvVersion,
        };
        return caller.AskAsync(
            token => repeatable.CreateUrlLinkAsync(token, body, cancellationToken),
            answer => new Uri(answer.Need("url_link")),
            cancellationToken
        );
    }

    private string EnvVersion =>
        options.Value.MiniProgramState switch
        {
            "developer" => "develop",
            "trial" => "trial",
            _ => "release",
        };

    private Task<WeChatResult<ContentVerdict>> CheckSliceAsync(TextCheck check, string slice, CancellationToken cancellationToken)
    {
        var body = new TextRequest
        {
            Openid = check.OpenId,
            Scene = (int)check.Scene,
            Content = slice,
            Title = check.Title,
            Nickname = check.Nickname,
        };
        return caller.AskAsync(token => repeatable.CheckTextAsync(token, body, cancellationToken), Verdict, cancellationToken);
    }

    /// <summary>The error code is 0 even for risky text. A suggestion that we do not know is left to people.</summary>
    private static ContentVerdict Verdict(WeChatAnswer answer)
    {
        var result = answer.Inside("result");
        var suggestion = result.Need("suggest") switch
        {
            "pass" => ContentSuggestion.Pass,
            "risky" => ContentSuggestion.Risky,
            _ => ContentSuggestion.Review,
        };
        return new ContentVerdict(suggestion, result.Body.Number("label") ?? 0, answer.Body.Text("trace_id") ?? "");
    }
}
