using Refit;

namespace WeChatRights.WeChat.Wire;

/// <summary>Calls that spend something at the other end. Nothing that retries stands in front of them.</summary>
internal interface IWeChatSingleShotApi
{
    [Get("/sns/jscode2session?grant_type=authorization_code")]
    Task<HttpResponseMessage> ExchangeLoginAsync(
        string appid,
        string secret,
        [AliasAs("js_code")] string code,
        CancellationToken cancellationToken
    );

    [Post("/wxa/business/getuserphonenumber")]
    Task<HttpResponseMessage> ExchangePhoneAsync(
        [AliasAs("access_token")] string token,
        [Body] PhoneRequest body,
        CancellationToken cancellationToken
    );

    [Post("/cgi-bin/message/subscribe/send")]
    Task<HttpResponseMessage> SendAsync(
        [AliasAs("access_token")] string token,
        [Body] SendRequest body,
        CancellationToken cancellationToken
    );

    [Post("/wxa/media_check_async")]
    Task<HttpResponseMessage> CheckMediaAsync(
        [AliasAs("access_token")] string token,
        [Body] MediaRequest body,
        CancellationToken cancellationToken
    );
}

/// <summary>Calls that may be repeated: a second delivery changes nothing that matters.</summary>
internal interface IWeChatRepeatableApi
{
    [Post("/cgi-bin/stable_token")]
    Task<HttpResponseMessage> StableTokenAsync([Body] TokenRequest body, CancellationToken cancellationToken);

    [Post("/wxa/msg_sec_check")]
    Task<HttpResponseMessage> CheckTextAsync(
        [AliasAs("access_token")] string token,
        [Body] TextRequest body,
        CancellationToken cancellationToken
    );

    [Post("/wxa/getwxacodeunlimit")]
    Task<HttpResponseMessage> CreateCodeAsync(
        [AliasAs("access_token")] string token,
        [Body] CodeRequest body,
        CancellationToken cancellationToken
    );

    [Post("/wxa/generate_urllink")]
    Task<HttpResponseMessage> CreateUrlLinkAsync(
        [AliasAs("access_token")] string token,
        [Body] UrlLinkRequest body,
        CancellationToken cancellationToken
    );
}
